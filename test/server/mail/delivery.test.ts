import { expect } from 'chai';
import { startMailSink, type MailSink } from '../../../demo/server/mail-sink.js';
import {
  deliverMail,
  getMember,
  invite,
  recordBounce,
  resendInvitation,
  type MemoryEngine,
} from '../../../src/engine/index.js';
import { readBounceMessage, smtpMailer, startMailLoop, type SmtpMailer } from '../../../src/server/mail/index.js';
import { as, mailTo, newEngine, tokenFor } from '../../engine/support.js';
import { winery } from '../../helpers/people.js';
import { links, oddServer } from './support.js';

const WINERY = 'acme-winery';
const ADDRESS = 'new@acme-winery.example';
const FROM = 'no-reply@team.example';
const MINUTE_MS = 60_000;
const marguerite = as(winery.marguerite);

/** What the row says of the newest delivery. */
async function row(engine: MemoryEngine, memberId: string) {
  const { invitation } = await getMember(engine, marguerite, memberId);
  const { state, reason } = invitation?.deliveries.at(-1) ?? {};
  return { status: invitation?.status, state, reason };
}

describe('the outbox over SMTP', () => {
  let sink: MailSink;
  let mailer: SmtpMailer;
  let engine: MemoryEngine;
  let memberId: string;

  const arrived = (): string[] =>
    sink.mails.filter(({ envelope }) => envelope.to[0] === ADDRESS).map(({ text }) => text);

  beforeEach(async () => {
    sink = await startMailSink();
    mailer = smtpMailer({ url: sink.url, from: FROM, links, timeoutMs: 1_000 });
    engine = newEngine();
    memberId = (await invite(engine, marguerite, { email: ADDRESS, roles: ['basic'] })).member.id;
  });
  afterEach(async () => {
    mailer.close();
    await sink.close();
  });

  it('R009 R024 mails the invited person a link, and the notices to those who look after accounts', async () => {
    const token = await tokenFor(engine, WINERY, ADDRESS);
    expect(await deliverMail(engine, mailer)).to.deep.equal({ sent: 3, failed: 0 });
    const [text] = arrived();
    expect(text).to.contain(`https://team.example/${WINERY}/join#${encodeURIComponent(token)}`);
    const others = sink.mails.filter(({ envelope }) => envelope.to[0] !== ADDRESS);
    expect(others).to.have.length(2);
    expect(JSON.stringify(others), 'IN-28').not.to.contain(token);
    expect(await row(engine, memberId)).to.deep.equal({ status: 'pending', state: 'sent', reason: undefined });
  });

  it('keeps no token once the mail has left', async () => {
    const token = await tokenFor(engine, WINERY, ADDRESS);
    await deliverMail(engine, mailer);
    expect(JSON.stringify(await engine.repository.mails(WINERY))).not.to.contain(token);
  });

  for (const code of [450, 550]) {
    it(`IN-32 shows a ${code} on the row and tries once more, without a second mail`, async () => {
      for (let refused = 0; refused < 3; refused += 1) sink.rejectNext(code);
      expect(await deliverMail(engine, mailer)).to.deep.equal({ sent: 0, failed: 3 });
      const shown = await row(engine, memberId);
      expect(shown.state).to.equal('failed');
      expect(shown.reason).to.match(new RegExp(`^The mail server refused the mail: ${code} `));
      expect(await deliverMail(engine, mailer), 'not before it is due').to.deep.equal({ sent: 0, failed: 0 });
      engine.clock.advance(MINUTE_MS);
      expect(await deliverMail(engine, mailer)).to.deep.equal({ sent: 3, failed: 0 });
      engine.clock.advance(60 * MINUTE_MS);
      expect(await deliverMail(engine, mailer)).to.deep.equal({ sent: 0, failed: 0 });
      expect(arrived()).to.have.length(1);
      expect((await row(engine, memberId)).state).to.equal('sent');
    });
  }

  it('IN-32 comes to an end with a server that hangs, and delivers once there is one that does not', async () => {
    const server = await oddServer(() => undefined);
    const before = performance.now();
    const hanging = smtpMailer({ url: server.url, from: FROM, links, timeoutMs: 100 });
    expect(await deliverMail(engine, hanging)).to.deep.equal({ sent: 0, failed: 3 });
    expect(performance.now() - before).to.be.lessThan(3_000);
    await server.close();
    expect((await row(engine, memberId)).reason).to.equal('The mail server did not answer in time');
    engine.clock.advance(MINUTE_MS);
    await deliverMail(engine, mailer);
    expect(arrived()).to.have.length(1);
  });

  it('gives every attempt the same Message-ID, and a mail that is sent again another', async () => {
    const idsOf = (): (string | undefined)[] =>
      sink.mails
        .filter(({ envelope }) => envelope.to[0] === ADDRESS)
        .map(({ headers }) => headers.find(({ name }) => name.toLowerCase() === 'message-id')?.value);
    const mail = await mailTo(engine, WINERY, ADDRESS);
    await mailer.send(mail);
    await mailer.send({ ...mail, attempts: 1 });
    await resendInvitation(engine, marguerite, memberId);
    await deliverMail(engine, mailer);
    const [first, second, again] = idsOf();
    expect([first, second]).to.deep.equal(Array(2).fill(`<${mail.id}@team.example>`));
    expect(again)
      .to.match(/^<[^>]+@team\.example>$/)
      .and.not.to.equal(first);
  });

  it('IN-26 finds the mail of a report and marks its row', async () => {
    await deliverMail(engine, mailer);
    const { raw } = sink.mails.find(({ envelope }) => envelope.to[0] === ADDRESS)!;
    const report = [
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${ADDRESS}`,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 No such user',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      raw.slice(0, raw.indexOf('\r\n\r\n')),
      '--b--',
    ].join('\r\n');
    const bounce = readBounceMessage(report, 'team.example');
    expect(bounce && (await recordBounce(engine, bounce))).to.equal(true);
    expect(await row(engine, memberId)).to.deep.equal({
      status: 'bounced',
      state: 'bounced',
      reason: '550 5.1.1 No such user',
    });
  });

  it('goes by itself with the loop', async () => {
    const loop = startMailLoop(engine, mailer, { everyMs: 100_000 });
    expect(await loop.now()).to.deep.equal({ sent: 0, failed: 0 });
    await loop.stop();
    expect(arrived()).to.have.length(1);
  });
});
