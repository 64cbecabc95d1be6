/** The server's mails: what they say, how they leave, and what comes back of them. */
export { readBounce, readBounceJson, readBounceMessage } from './bounce-report.js';
export type { BounceReport } from './bounce-report.js';
export { mailLinks } from './mail-links.js';
export type { MailLinkAddresses, MailLinks } from './mail-links.js';
export { startMailLoop } from './mail-loop.js';
export type { MailLoop, MailLoopOptions } from './mail-loop.js';
export { smtpMailer } from './smtp-mailer.js';
export type { SmtpMailer, SmtpMailerOptions } from './smtp-mailer.js';
export type { RenderedMail } from './templates/letter.js';
export { renderMail } from './templates/render-mail.js';
export { SIGNATURE_HEADER, signWebhook, verifyWebhook } from './webhook-signature.js';
