import { mailLinks, smtpMailer, type SmtpMailer } from 'rosterkit/server';
import { DEMO_TENANTS, demoTenant } from './demo-tenants.js';

/**
 * A mailer that writes as each tenant: from its own address, with links to its own page.
 * @param url - Of the SMTP server.
 * @param base - Where the pages are, without a slash at the end.
 */
export function demoMailer(url: string, base: string): Pick<SmtpMailer, 'send' | 'close'> {
  const mailers = new Map(DEMO_TENANTS.map((tenantId) => [tenantId, mailerOf(tenantId, url, base)]));
  return {
    send: async (mail) => {
      const mailer = mailers.get(mail.tenantId);
      if (!mailer) throw new Error(`The demo has no tenant ${mail.tenantId}.`);
      await mailer.send(mail);
    },
    close: () => mailers.forEach((mailer) => mailer.close()),
  };
}

function mailerOf(tenantId: string, url: string, base: string): SmtpMailer {
  const { page, landing, sender } = demoTenant(tenantId);
  const at = (hash: string): string => `${base}/${page}#/${hash}`;
  const links = mailLinks({ invitation: at('join/'), signIn: at(landing), passwordReset: at('reset/') });
  return smtpMailer({ url, from: sender, links });
}
