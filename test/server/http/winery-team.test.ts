import { expect } from 'chai';
import { attempts, idsOf, invite, outcomeOf, remove, update, type Attempt } from './attempts.js';
import { PASSWORD, useServer, WINERY, type Answer, type Person } from './support.js';

const NEW = 'new@acme-winery.example';
const SAM = 'sam@vinedesign.example';
const LONG = 'seven barrels of autumn';

const CASES: readonly Attempt[] = [
  { title: 'R003 a Partner adds somebody of the own company', who: 'bo', send: invite({ email: SAM, roles: ['standard'] }), expected: 'ok' },
  { title: 'R003 R020 and of no other', who: 'bo', send: invite({ email: NEW, roles: ['standard'] }), expected: 'otherCompany' },
  { title: 'R006 a role is asked for', who: 'marguerite', send: invite({ email: NEW }), expected: 'invalid' },
  { title: 'R006 an address is asked for', who: 'marguerite', send: invite({ roles: ['basic'] }), expected: 'invalid' },
  { title: 'R016 no Partner without a domain', who: 'marguerite', send: invite({ email: SAM, roles: ['partner'] }), expected: 'partnerDomainRequired' },
  { title: 'R035 an Admin Owner changes name and role', who: 'marguerite', send: update('olafur', { firstName: 'Óli', roles: ['standard'] }), expected: 'ok' },
  { title: 'R021 an Admin Owner corrects a Partner Domain', who: 'xiaoming', send: update('eleni', { attributes: { partnerDomain: 'stafyli.example' } }), expected: 'ok' },
  { title: 'R005 R025 an Admin User has no Settings, and no list', who: 'olafur', send: ['GET', '/members'], expected: 'notGranted' },
  { title: 'R033 a Partner reads the list', who: 'bo', send: ['GET', '/members'], expected: 'ok' },
  { title: 'R033 R034 and changes no account', who: 'bo', send: update('olafur', { phone: '1' }), expected: 'notGranted' },
  { title: 'R044 an Admin Owner removes', who: 'marguerite', send: remove('siobhan'), expected: 'ok' },
]; // prettier-ignore

describe('The winery’s team over HTTP', () => {
  const server = useServer();
  attempts(server, WINERY, CASES);

  const newest = async (kind: string, to: string): Promise<string> => {
    const mails = (await server.state()).mails.filter((mail) => mail.kind === kind && mail.to === to);
    return mails.at(-1)?.values['token'] ?? '';
  };
  const accept = (token: string): Promise<Answer> =>
    server.sender().send('POST', '/invitation/accept', { token, password: LONG, transport: 'bearer' });
  const may = async (person: Person, ...actions: string[]): Promise<boolean[]> => {
    const { body } = await person.send('POST', '/authorize', { checks: actions.map((action) => ({ action })) });
    return (body['decisions'] as { allowed: boolean }[]).map(({ allowed }) => allowed);
  };

  it('R009 R011 mails a link that lets the invitee in at once, in the invited role', async () => {
    const marguerite = await server.as('marguerite');
    await marguerite.send(...invite({ email: NEW, roles: ['posBasic'] }));
    const answer = await accept(await newest('invitation', NEW));
    expect(answer.status, answer.text).to.equal(200);
    const token = String((await server.sender().send('POST', '/session', { email: NEW, password: LONG, transport: 'bearer' })).body['token']);
    const person = { id: 'new', token, ...server.sender({ authorization: `Bearer ${token}` }) };
    expect(await may(person, 'order.applyCoupon', 'order.refund')).to.deep.equal([true, false]);
  }); // prettier-ignore

  it('R013 removes a pending account and invites it anew; the first link is dead', async () => {
    const marguerite = await server.as('marguerite');
    await marguerite.send(...invite({ email: NEW, roles: ['basic'] }));
    const first = await newest('invitation', NEW);
    const [id = ''] = idsOf(await marguerite.send('GET', '/members?search=new'));
    await marguerite.send(...remove(id));
    expect(outcomeOf(await marguerite.send(...invite({ email: NEW, roles: ['basic'] })))).to.equal('ok');
    expect((await accept(first)).status).to.equal(404);
    expect((await accept(await newest('invitation', NEW))).status).to.equal(200);
  });

  it('R012 gives who lost the mail a first password, and strangers the same answer', async () => {
    const ask = (email: string): Promise<Answer> => server.sender().send('POST', '/password/request-reset', { email });
    const [known, unknown] = [await ask('ananya@acme-winery.example'), await ask('nobody@acme-winery.example')];
    expect([known.status, known.text]).to.deep.equal([unknown.status, unknown.text]);
    const mails = (await server.state()).mails.filter(({ to }) => to === 'ananya@acme-winery.example');
    const token = mails.at(-1)?.values['token'] ?? '';
    expect((await accept(token)).status).to.equal(200);
    const signedIn = await server
      .sender()
      .send('POST', '/session', { email: 'ananya@acme-winery.example', password: LONG, transport: 'bearer' });
    expect(signedIn.status).to.equal(200);
  });

  it('R017 R021 lets nobody join whose domain an Admin Owner has changed since', async () => {
    const niko = 'niko@stafili.example';
    await (await server.as('eleni')).send(...invite({ email: niko, roles: ['standard'] }));
    const link = await newest('invitation', niko);
    await (await server.as('xiaoming')).send(...update('eleni', { attributes: { partnerDomain: 'stafyli.example' } }));
    expect((await accept(link)).status).to.equal(404);
  });

  it('R018 gives a Partner who has not joined no session', async () => {
    const attributes = { partnerDomain: 'vinedesign.example' };
    await (await server.as('marguerite')).send(...invite({ email: SAM, roles: ['partner'], attributes }));
    const answer = await server.sender().send('POST', '/session', { email: SAM, password: PASSWORD });
    expect(answer.status).to.equal(401);
    const authorization = `Bearer ${await newest('invitation', SAM)}`;
    const byToken = await server.sender({ authorization }).send(...invite({ email: 'next@vinedesign.example', roles: ['standard'] }));
    expect(byToken.status).to.equal(401);
  }); // prettier-ignore

  it('R023 R025 grants an Admin Owner everything, an Admin User all but Settings and accounts', async () => {
    const actions = ['settings.admin', 'settings.api', 'member.invite', 'platform.manage', 'report.admin', 'order.refund'];
    expect(await may(await server.as('marguerite'), ...actions)).to.deep.equal([true, true, true, true, true, true]);
    expect(await may(await server.as('olafur'), ...actions)).to.deep.equal([false, false, false, true, true, true]);
  }); // prettier-ignore

  it('R044 R045 takes a removed person out of the list, and keeps id and name', async () => {
    const marguerite = await server.as('marguerite');
    await marguerite.send(...remove('siobhan'));
    expect(idsOf(await marguerite.send('GET', '/members'))).to.not.include('siobhan');
    const { member } = (await marguerite.send('GET', '/members/siobhan')).body as { member: object };
    expect(member).to.include({ id: 'siobhan', firstName: 'Siobhán', status: 'removed' });
  });
});
