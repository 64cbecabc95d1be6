import { recordBounce } from '../engine/index.js';
import { readBounce, SIGNATURE_HEADER, verifyWebhook } from './mail/index.js';
import { HttpFailure } from './http-failure.js';
import type { ServerOptions } from './options.js';
import { problem, respond } from './respond.js';
import { readText } from './request-body.js';
import type { ServerRouter } from './server-context.js';

const MAX_REPORT_BYTES = 1_048_576;

/**
 * `POST /webhooks/bounces`: a signed report of a mail that came back, as a message (RFC 3464) or as JSON. Whatever it
 * says, the answer to a good signature is the same: nobody learns which mails there are (IN-26).
 */
export function addBounceWebhook(app: ServerRouter, options: ServerOptions): void {
  const { engine, bounceSecrets = [], mailDomain = '' } = options;
  app.post('/webhooks/bounces', async (context) => {
    if (bounceSecrets.length === 0) return problem({ code: 'notFound' });
    const body = await readText(context.req.raw, MAX_REPORT_BYTES);
    const signature = context.req.header(SIGNATURE_HEADER);
    if (!verifyWebhook(signature, body, bounceSecrets, engine.clock.now())) {
      throw new HttpFailure({ code: 'unauthenticated' });
    }
    const report = readBounce(context.req.header('content-type') ?? '', body, mailDomain);
    if (report) await recordBounce(engine, report);
    return respond({}, 204);
  });
}
