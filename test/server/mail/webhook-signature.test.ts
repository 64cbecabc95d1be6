import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { signWebhook, verifyWebhook } from '../../../src/server/mail/index.js';

const NOW = Date.parse('2026-08-24T09:00:00.500Z');
const SECRET = 'present-secret-of-hooks';
const OLD = 'earlier-secret-of-hooks';
const BODY = '{"mailId":"m-1","permanent":true}';
const MINUTE_MS = 60_000;
const signed = signWebhook(BODY, SECRET, NOW);
const mac = signed.slice(-64);

describe('signWebhook', () => {
  it('signs time and body by HMAC-SHA-256', () => {
    const seconds = Math.floor(NOW / 1000);
    const expected = createHmac('sha256', SECRET).update(`${seconds}.${BODY}`).digest('hex');
    expect(signed).to.equal(`t=${seconds},v1=${expected}`);
  });

  it('does not sign with a short secret', () => {
    expect(() => signWebhook(BODY, 'fifteen letters', NOW)).to.throw(TypeError, '16 characters');
  });
});

describe('verifyWebhook', () => {
  const ACCEPTED: Record<string, readonly [header: string, secrets: readonly string[], now: number]> = {
    'what was signed': [signed, [SECRET], NOW],
    'what is almost five minutes old': [signed, [SECRET], NOW + 5 * MINUTE_MS - 1_000],
    'what is ahead by a little': [signed, [SECRET], NOW - 5 * MINUTE_MS + 1_000],
    'the earlier secret while it is changed': [signWebhook(BODY, OLD, NOW), [SECRET, OLD], NOW],
    'one good signature of two': [`${signed},v1=${'0'.repeat(64)}`, [SECRET], NOW],
    'another order, and versions to come': [`v2=x, v1=${mac}, ${signed.slice(0, 12)}`, [SECRET], NOW],
  };
  for (const [title, [header, secrets, now]] of Object.entries(ACCEPTED)) {
    it(`accepts ${title}`, () => {
      expect(verifyWebhook(header, BODY, secrets, now)).to.equal(true);
    });
  }

  const REFUSED: Record<
    string,
    readonly [header: string | null, body: string, secrets: readonly string[], now: number]
  > = {
    'nothing at all': [null, BODY, [SECRET], NOW],
    'an empty header': ['', BODY, [SECRET], NOW],
    'another body': [signed, `${BODY} `, [SECRET], NOW],
    'another secret': [signed, BODY, [OLD], NOW],
    'the earlier secret once it is gone': [signWebhook(BODY, OLD, NOW), BODY, [SECRET], NOW],
    'what is older than five minutes': [signed, BODY, [SECRET], NOW + 5 * MINUTE_MS + 1_000],
    'what is far ahead': [signed, BODY, [SECRET], NOW - 5 * MINUTE_MS - 1_000],
    'a new time on an old signature': [signed.replace(/^t=\d+/, `t=${NOW / 1000 + 1}`), BODY, [SECRET], NOW],
    'a later whole second on it': [signed.replace(/^t=\d+/, `t=${Math.ceil(NOW / 1000)}`), BODY, [SECRET], NOW],
    'two times': [`t=1,${signed}`, BODY, [SECRET], NOW],
    'no time': [`v1=${mac}`, BODY, [SECRET], NOW],
    'no signature': [signed.slice(0, 12), BODY, [SECRET], NOW],
    'half a signature': [signed.slice(0, -2), BODY, [SECRET], NOW],
    'a signature of noughts': [signed.replace(mac, '0'.repeat(64)), BODY, [SECRET], NOW],
    'a good one behind many': [
      `${signed.slice(0, 12)}${`,v1=${'0'.repeat(64)}`.repeat(4)},v1=${mac}`,
      BODY,
      [SECRET],
      NOW,
    ],
  };
  for (const [title, [header, body, secrets, now]] of Object.entries(REFUSED)) {
    it(`refuses ${title}`, () => {
      expect(verifyWebhook(header, body, secrets, now)).to.equal(false);
    });
  }

  it('does not work without a secret', () => {
    expect(() => verifyWebhook(signed, BODY, [], NOW)).to.throw(TypeError, 'no secret');
    expect(() => verifyWebhook(null, BODY, [''], NOW)).to.throw(TypeError, '16 characters');
  });
});
