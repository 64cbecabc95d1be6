import { expect } from 'chai';
import { expectProblem, useServer, WINERY, type Answer, type Person } from './support.js';

const DRAFT = { email: 'new@acme-winery.example', roles: ['standard'] };

describe('Versions and keys', () => {
  const server = useServer();
  let marguerite: Person;
  beforeEach(async () => {
    marguerite = await server.as('marguerite');
  });

  const patch = (values: object, tag: string): Promise<Answer> =>
    marguerite.send('PATCH', '/members/layla', values, { 'if-match': tag });

  it('CO-01 a change from the version that was read is done, and tells the next one', async () => {
    const read = await marguerite.send('GET', '/members/layla');
    const saved = await patch({ phone: '+1 555 0100' }, read.headers.get('etag') ?? '');
    expect(saved.status).to.equal(200);
    const tags = [read, saved, await marguerite.send('GET', '/members/layla')].map(({ headers }) =>
      headers.get('etag'),
    );
    expect(tags[1]).to.equal(tags[2]);
    expect(tags[1]).not.to.equal(tags[0]);
  });

  for (const [title, method, path] of [
    ['a change', 'PATCH', ''],
    ['a removal', 'DELETE', ''],
    ['a deactivation', 'POST', '/deactivate'],
  ] as const) {
    it(`CO-01 ${title} from an older version is refused with the present copy and its tag`, async () => {
      await patch({ phone: '+1 555 0100' }, '"1"');
      const body = method === 'PATCH' ? { roles: ['basic'] } : undefined;
      const answer = await server.refused(
        () => marguerite.send(method, `/members/layla${path}`, body, { 'if-match': '"1"' }),
        { status: 412, code: 'conflict' },
        0,
      );
      expect(answer.body['current']).to.deep.include({ id: 'layla', phone: '+1 555 0100' });
      const { version } = answer.body['current'] as { readonly version: string };
      expect(answer.headers.get('etag')).to.equal(`"${version}"`);
      expect(
        (await marguerite.send(method, `/members/layla${path}`, body, { 'if-match': `"${version}"` })).status,
      ).to.equal(200);
    });
  }

  it('CO-01 nobody learns of the present copy who may not change it', async () => {
    const bo = await server.as('bo');
    const answer = await bo.send('PATCH', '/members/layla', { phone: '1' }, { 'if-match': '"0"' });
    expectProblem(answer, { status: 403, code: 'forbidden' });
    expect(answer.body).not.to.have.property('current');
  });

  const invite = (person: Person, key: string, draft: object = DRAFT): Promise<Answer> =>
    person.send('POST', '/invitations', { drafts: [draft] }, { 'idempotency-key': key });

  it('CO-10, NF-10 the same request with the same key has one effect and the same answer', async () => {
    const first = await invite(marguerite, 'key-1');
    const before = await server.state();
    const second = await invite(marguerite, 'key-1');
    expect([second.status, second.text]).to.deep.equal([first.status, first.text]);
    await server.expectUntouched(before);
  });

  it('NF-10 delivered twice at once it is one invitation and one mail', async () => {
    const before = await server.state();
    const answers = await Promise.all([invite(marguerite, 'key-1'), invite(marguerite, 'key-1')]);
    expect(answers[1].text).to.equal(answers[0].text);
    const mails = (await server.state()).mails.slice(before.mails.length);
    expect(mails.filter(({ kind }) => kind === 'invitation')).to.have.lengthOf(1);
  });

  it('CO-10 another request with the same key is refused', async () => {
    await invite(marguerite, 'key-1');
    const [item] = (await invite(marguerite, 'key-1', { ...DRAFT, email: 'other@acme-winery.example' })).body[
      'items'
    ] as object[];
    expect(item).to.deep.include({ ok: false }).and.to.have.nested.property('failure.code', 'invalid');
    const single = (values: object): Promise<Answer> =>
      marguerite.send('PATCH', '/members/layla', values, { 'if-match': '*', 'idempotency-key': 'key-2' });
    expect((await single({ phone: '+1 555 0100' })).status).to.equal(200);
    await server.refused(() => single({ phone: '+1 555 0199' }), { status: 422, code: 'invalid' }, 0);
    await server.refused(
      () => marguerite.send('DELETE', '/members/layla', undefined, { 'idempotency-key': 'key-2' }),
      { status: 422, code: 'invalid' },
      0,
    );
  });

  it('CO-10 the key of one person is no other’s', async () => {
    await invite(marguerite, 'key-1');
    const xiaoming = await server.as('xiaoming');
    const answer = await invite(xiaoming, 'key-1', { ...DRAFT, email: 'other@acme-winery.example' });
    expect(answer.body['items']).to.have.nested.property('[0].ok', true);
    const bo = await server.as('bo');
    expect((await invite(bo, 'key-1')).text)
      .to.include('otherCompany')
      .and.not.include('invitation-');
  });

  it('SE-05 a replay of what was answered before is refused to who is signed out', async () => {
    await invite(marguerite, 'key-1');
    await marguerite.send('DELETE', '/session');
    expectProblem(await invite(marguerite, 'key-1'), { status: 401, code: 'unauthenticated' });
    expect(await server.engine.repository.mails(WINERY)).to.have.lengthOf(3);
  });
});
