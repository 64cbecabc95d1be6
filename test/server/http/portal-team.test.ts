import { expect } from 'chai';
import { attempts, deactivate, idsOf, invite, itemsOf, outcomeOf, remove, update, type Attempt } from './attempts.js';
import { useServer } from './support.js';

const TENANT = 'harbour-heath';
const ADA = { email: 'ada@harbourheath.example', firstName: 'Ada', lastName: 'Ng' };
const as = (role: string, scopes?: unknown): object => ({
  ...ADA,
  roles: [role],
  ...(scopes === undefined ? {} : { scopes }),
});

const CASES: readonly Attempt[] = [
  { title: 'R100 invites with names, role and stores', who: 'tomasz', send: invite(as('accountant', ['s1'])), expected: 'ok' },
  { title: 'R100 asks for the stores', who: 'tomasz', send: invite(as('accountant')), expected: 'storesRequired' },
  { title: 'R100 asks for the name', who: 'tomasz', send: invite({ email: ADA.email, roles: ['accountant'], scopes: ['s1'] }), expected: 'invalid' },
  ...['accountant', 'manager'].map((role): Attempt => (
    { title: `R101 a Manager gives no ${role}`, who: 'haneul', send: invite(as(role, ['s1'])), expected: 'roleNotAssignable' })),
  { title: 'R101 R119 a Manager gives Team member in an own store', who: 'haneul', send: invite(as('teamMember', ['s2'])), expected: 'ok' },
  ...['adaeze', 'zoe'].flatMap((who): Attempt[] => [
    { title: `R102 ${who} invites nobody`, who, send: invite(as('teamMember', ['s1'])), expected: 'notGranted' },
    { title: `R102 ${who} reads no list`, who, send: ['GET', '/members'], expected: 'notGranted' },
  ]),
  { title: 'R103 an Administrator edits', who: 'tomasz', send: update('zoe', { scopes: ['s1', 's3'] }), expected: 'ok' },
  { title: 'R103 a Manager edits', who: 'haneul', send: update('zoe', { phone: '+44 1' }), expected: 'ok' },
  { title: 'R104 an Administrator removes', who: 'tomasz', send: remove('rhys'), expected: 'ok' },
  { title: 'R104 R124 a Manager removes a Team member of an own store', who: 'haneul', send: remove('zoe'), expected: 'ok' },
  ...['tomasz', 'priya'].flatMap((who): Attempt[] => [
    { title: `R108 R123 ${who} does not edit the account owner`, who, send: update('priya', { phone: '+44 1' }), expected: 'ownerProtected' },
    { title: `R108 R123 ${who} does not remove the account owner`, who, send: remove('priya'), expected: 'ownerProtected' },
  ]),
  { title: 'R123 nobody makes an account owner', who: 'tomasz', send: update('tomasz', { owner: true }), expected: 'invalid' },
  { title: 'R110 an Administrator has no choice of stores', who: 'tomasz', send: invite(as('administrator', ['s1'])), expected: 'allStores' },
  { title: 'R119 not into another store', who: 'haneul', send: invite(as('teamMember', ['s3'])), expected: 'outOfScope' },
  { title: 'R119 not into all', who: 'haneul', send: invite(as('teamMember', 'all')), expected: 'outOfScope' },
  { title: 'R119 not into none', who: 'haneul', send: invite(as('teamMember', [])), expected: 'outOfScope' },
  { title: 'R119 gives no store of another', who: 'haneul', send: update('zoe', { scopes: ['s1', 's3'] }), expected: 'outOfScope' },
  { title: 'R119 not a fellow Manager', who: 'haneul', send: update('rhys', { phone: '1' }), expected: 'outOfScope' },
  { title: 'R124 not of another store', who: 'haneul', send: remove('dmytro'), expected: 'outOfScope' },
  { title: 'R124 not who has another store too', who: 'haneul', send: remove('yael'), expected: 'someOutOfScope' },
  { title: 'the portal disables nobody', who: 'tomasz', send: deactivate('zoe'), expected: 'notGranted' },
]; // prettier-ignore

describe('The portal’s team over HTTP', () => {
  const server = useServer();
  attempts(server, TENANT, CASES);

  it('R100 mails the invitee a sign-up link', async () => {
    await (await server.as('tomasz', TENANT)).send(...invite(as('manager', ['s1'])));
    const mails = (await server.state(TENANT)).mails.filter(({ to }) => to === ADA.email);
    expect(mails.map(({ kind, values }) => [kind, Boolean(values['token'])])).to.deep.equal([['invitation', true]]);
  });

  it('R110 gives a new Administrator all stores unasked', async () => {
    const answer = await (await server.as('tomasz', TENANT)).send(...invite(as('administrator')));
    expect(itemsOf(answer)[0]?.value?.member).to.deep.include({ scopes: 'all' });
  });

  it('R118 shows a Manager the whole team and every store', async () => {
    const haneul = await server.as('haneul', TENANT);
    expect(idsOf(await haneul.send('GET', '/members?limit=50'))).to.have.lengthOf(9);
    const scopes = (await haneul.send('GET', '/scopes')).body as unknown as { items?: { id: string }[] };
    expect((scopes.items ?? []).map(({ id }) => id)).to.have.members(['s1', 's2', 's3']);
  });

  it('R109 lets the account owner sign, and tells another Administrator why not', async () => {
    const ask = async (who: string): Promise<unknown> => {
      const person = await server.as(who, TENANT);
      const { body } = await person.send('POST', '/authorize', { checks: [{ action: 'document.sign' }] });
      return (body['decisions'] as unknown[])[0];
    };
    expect(await ask('priya')).to.include({ allowed: true });
    expect(await ask('tomasz')).to.include({ allowed: false, reason: 'ownerOnly' });
  });

  it('R104 ends what a removed person could do', async () => {
    const rhys = await server.as('rhys', TENANT);
    expect(outcomeOf(await rhys.send('GET', '/members'))).to.equal('ok');
    await (await server.as('tomasz', TENANT)).send(...remove('rhys'));
    expect((await rhys.send('GET', '/members')).status).to.equal(401);
  });
});
