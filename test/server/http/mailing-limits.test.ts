import { expect } from 'chai';
import { signWebhook } from '../../../src/server/index.js';
import { expectProblem, MINUTE_MS, useServer, WINERY, type Answer, type Person, type Sender } from './support.js';

const SECRET = 'secret-of-the-bounce-webhook';
const LIMITED = { status: 429, code: 'rateLimited' } as const;

describe('How much is mailed', () => {
  const server = useServer({ limits: { mailingsPerMinute: 5, mailsPerAddressAndHour: 2 } });

  const invite = (person: Sender, ...emails: readonly string[]): Promise<Answer> =>
    person.send('POST', '/invitations', { drafts: emails.map((email) => ({ email, roles: ['standard'] })) });
  const resend = (person: Person, id = 'ananya'): Promise<Answer> =>
    person.send('POST', `/members/${id}/invitation/resend`);
  const mailsTo = async (address: string): Promise<number> =>
    (await server.engine.repository.mails(WINERY)).filter(({ to }) => to === address).length;

  it('IN-25 one person mails so often in a minute, and says when to come back', async () => {
    const marguerite = await server.as('marguerite');
    for (let index = 0; index < 5; index += 1)
      expect((await invite(marguerite, `p${index}@acme-winery.example`)).status).to.equal(200);
    const answer = await server.refused(() => invite(marguerite, 'p6@acme-winery.example'), LIMITED, 0);
    expect(Number(answer.headers.get('retry-after'))).to.be.within(1, 60);
    expect((await invite(await server.as('xiaoming'), 'p6@acme-winery.example')).status).to.equal(200);
    server.clock.advance(MINUTE_MS);
    expect((await invite(marguerite, 'p7@acme-winery.example')).status).to.equal(200);
  });

  it('IN-25 one address is mailed so often in an hour, by whomever, alone or among many', async () => {
    const [marguerite, xiaoming] = [await server.as('marguerite'), await server.as('xiaoming')];
    expect((await resend(marguerite)).status).to.equal(200);
    expect((await resend(xiaoming)).status).to.equal(200);
    await server.refused(() => resend(marguerite), LIMITED, 0);
    const operations = [{ op: 'resend', memberId: 'ananya' }];
    await server.refused(() => marguerite.send('POST', '/members/bulk', { operations }), LIMITED, 0);
    expect(await mailsTo('ananya@acme-winery.example')).to.equal(2);
    server.clock.advance(60 * MINUTE_MS);
    expect((await resend(marguerite)).status).to.equal(200);
  });

  it('IN-25 who may not invite uses up nobody’s mails', async () => {
    const email = 'new@acme-winery.example';
    for (const who of ['layla', 'bo']) {
      const person = await server.as(who);
      for (let index = 0; index < 5; index += 1) expect((await invite(person, email)).text).to.include('forbidden');
      expect((await resend(person)).status).to.be.oneOf([403, 429]);
    }
    const marguerite = await server.as('marguerite');
    expect((await invite(marguerite, email)).body['items']).to.have.nested.property('[0].ok', true);
    expect((await resend(marguerite)).status).to.equal(200);
  });

  it('IN-24 no header of a request gets into a mail', async () => {
    const forged = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      origin: 'https://team.example',
      'x-forwarded-proto': 'http',
    };
    const marguerite = await server.as('marguerite');
    await marguerite.send('POST', '/members/ananya/invitation/resend', undefined, forged);
    await server.sender(forged).send('POST', '/password/request-reset', { email: 'layla@acme-winery.example' });
    const { mails } = await server.state();
    expect(mails.length).to.be.at.least(2);
    expect(JSON.stringify(mails)).not.to.include('evil.example');
  });
});

describe('Reports of mails that came back', () => {
  const server = useServer({ bounceSecrets: [SECRET, 'the-secret-before-this-one'], mailDomain: 'team.example' });

  async function report(secret: string, values: object = {}, skewMs = 0): Promise<Answer> {
    const mail = (await server.engine.repository.mails(WINERY)).findLast(({ kind }) => kind === 'invitation');
    const body = JSON.stringify({ mailId: mail?.id, permanent: true, reason: 'mailbox unknown', ...values });
    return post(body, signWebhook(body, secret, server.clock.now() + skewMs));
  }
  const post = (body: string, signature?: string): Promise<Answer> =>
    server.fetch('/webhooks/bounces', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'rosterkit-signature': signature }),
      },
    });
  const shown = async (): Promise<unknown> =>
    ((await (await server.as('marguerite')).send('GET', '/members/ananya')).body['invitation'] as { status: string })
      .status;

  beforeEach(async () => {
    await (await server.as('marguerite')).send('POST', '/members/ananya/invitation/resend');
  });

  it('IN-26 mark the invitation when they are signed, by the old secret too', async () => {
    expect((await report('the-secret-before-this-one')).status).to.equal(204);
    expect(await shown()).to.equal('bounced');
  });

  it('IN-26 change nothing unsigned, forged, old, from the future, altered or about another mail', async () => {
    const before = await server.state();
    const body = '{"mailId":"x","permanent":true}';
    const good = signWebhook(body, SECRET, server.clock.now());
    const answers = [
      await post(body),
      await post(body, 'nonsense'),
      await post(`${body} `, good),
      await report('another-secret-altogether'),
      await report(SECRET, {}, -6 * MINUTE_MS),
      await report(SECRET, {}, 6 * MINUTE_MS),
    ];
    for (const answer of answers) expectProblem(answer, { status: 401, code: 'unauthenticated' });
    expect((await report(SECRET, { mailId: 'unknown' })).status).to.equal(204);
    expect((await post(body, good)).status).to.equal(204);
    expect((await report(SECRET, { permanent: false })).status).to.equal(204);
    expect((await server.state()).rows['members']).to.deep.equal(before.rows['members']);
    expect(await shown()).to.equal('pending');
  });

  it('IN-26 are not taken where no secret is set, and never with a short one', async () => {
    const app = server.appWith({ bounceSecrets: [] });
    const answer = await server.fetch('/webhooks/bounces', { method: 'POST', body: '{}' }, app);
    expectProblem(answer, { status: 404, code: 'notFound' });
    expect(() => server.appWith({ bounceSecrets: ['short'] })).to.throw(TypeError);
  });

  it('are no larger than a report is', async () => {
    expectProblem(await post('x'.repeat(1_048_577), 't=1,v1=0'), { status: 413, code: 'tooLarge' });
  });
});
