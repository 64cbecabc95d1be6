import { expect } from 'chai';
import { attempts, deactivate, idsOf, invite, itemsOf, remove, update, type Attempt } from './attempts.js';
import { useServer, type Person } from './support.js';

const TENANT = 'velo-boreal';
const ELODIE = { firstName: 'Élodie', lastName: 'Gagné', roles: ['associate'], scopes: ['b1'] };
const WEB = 'fleuve@studio-fleuve.example';
const create = (draft: object): Attempt['send'] => ['POST', '/members', draft];

const CASES: readonly Attempt[] = [
  { title: 'R132 R134 the owner creates a person by name, without an address', who: 'genevieve', send: create(ELODIE), expected: 'ok' },
  { title: 'R132 an Admin does too', who: 'etienne', send: create(ELODIE), expected: 'ok' },
  { title: 'R132 a name is needed', who: 'genevieve', send: create({ ...ELODIE, lastName: undefined }), expected: 'invalid' },
  { title: 'R132 a Manager creates nobody', who: 'noemie', send: create(ELODIE), expected: 'notGranted' },
  { title: 'R132 nobody creates an Owner', who: 'genevieve', send: create({ ...ELODIE, roles: ['owner'] }), expected: 'roleNotAssignable' },
  { title: 'R132 R133 an Admin leaves the Primary User alone', who: 'etienne', send: update('genevieve', { phone: '1' }), expected: 'ownerProtected' },
  { title: 'R133 the owner gives a role with eCom', who: 'genevieve', send: update('inuk', { roles: ['omnichannelSeller'] }), expected: 'ok' },
  { title: 'R133 nobody changes the own role', who: 'etienne', send: update('etienne', { roles: ['manager'] }), expected: 'ownPermissions' },
  { title: 'R133 an Admin locks', who: 'etienne', send: deactivate('noemie'), expected: 'ok' },
  { title: 'R135 an Admin does not know eCom’s people', who: 'etienne', send: ['GET', '/members/anna'], expected: 'notFound' },
  { title: 'R135 nor removes them', who: 'etienne', send: remove('anna'), expected: 'notFound' },
  { title: 'R135 R136 an Admin invites nobody to eCom', who: 'etienne', send: invite({ email: WEB }), expected: 'notGranted' },
  { title: 'R136 the owner invites with an address alone', who: 'genevieve', send: invite({ email: WEB }), expected: 'ok' },
  { title: 'R136 and nothing else', who: 'genevieve', send: invite({ email: WEB, firstName: 'Fleuve' }), expected: 'fieldNotEditable' },
  { title: 'R137 an eCom person reads no staff list', who: 'anna', send: ['GET', '/members'], expected: 'notGranted' },
]; // prettier-ignore

describe('A shop’s staff over HTTP', () => {
  const server = useServer();
  attempts(server, TENANT, CASES);

  const opens = async (person: Person): Promise<boolean[]> => {
    const checks = ['app.retail', 'app.ecom'].map((action) => ({ action }));
    const { body } = await person.send('POST', '/authorize', { checks });
    return (body['decisions'] as { allowed: boolean }[]).map(({ allowed }) => allowed);
  };

  it('R127 R137 opens both applications to the owner, eCom alone to its people', async () => {
    expect(await opens(await server.as('genevieve', TENANT))).to.deep.equal([true, true]);
    expect(await opens(await server.as('anna', TENANT))).to.deep.equal([false, true]);
    expect(await opens(await server.as('noemie', TENANT))).to.deep.equal([true, false]);
  });

  it('R128 R129 gives and takes eCom with the role, at the next request', async () => {
    const [owner, mamadou] = [await server.as('genevieve', TENANT), await server.as('mamadou', TENANT)];
    expect(await opens(mamadou)).to.deep.equal([true, true]);
    await owner.send(...update('mamadou', { roles: ['associate'] }));
    expect(await opens(mamadou)).to.deep.equal([true, false]);
    await owner.send(...update('mamadou', { roles: ['omnichannelSeller'] }));
    expect(await opens(mamadou)).to.deep.equal([true, true]);
  });

  it('R129 tells with each role which applications it opens', async () => {
    const { body } = await (await server.as('genevieve', TENANT)).send('GET', '/role-offers?action=member.create&kind=employee');
    const offers = body['items'] as { role: { id: string }; applications: { id: string }[] }[];
    const withEcom = offers.filter(({ applications }) => applications.some(({ id }) => id === 'ecom')).map(({ role }) => role.id);
    expect(withEcom).to.include.members(['admin', 'omnichannelSeller']).and.not.include.members(['manager', 'associate']);
  }); // prettier-ignore

  it('R134 makes an Associé active at once, and mails nobody', async () => {
    const answer = await (await server.as('genevieve', TENANT)).send(...create(ELODIE));
    expect(answer.body['member']).to.include({ status: 'active', kind: 'employee' });
    expect((await server.state(TENANT)).mails).to.deep.equal([]);
  });

  it('R135 keeps two lists: the owner has both, an Admin the employees', async () => {
    const list = async (who: string, kind: string): Promise<string[]> =>
      idsOf(await (await server.as(who, TENANT)).send('GET', `/members?kinds=${kind}`));
    expect(await list('genevieve', 'ecomStaff')).to.have.members(['anna', 'oeuvre']);
    expect(await list('genevieve', 'employee')).to.have.members(['genevieve', 'etienne', 'noemie', 'inuk', 'mamadou', 'li-wei']);
    expect(await list('etienne', 'ecomStaff')).to.deep.equal([]);
  }); // prettier-ignore

  it('R136 R139 mails the invitation in French', async () => {
    const answer = await (await server.as('genevieve', TENANT)).send(...invite({ email: WEB }));
    expect(itemsOf(answer)[0]?.value?.member).to.include({ status: 'invited', kind: 'ecomStaff' });
    const mails = (await server.state(TENANT)).mails;
    expect(mails.map(({ kind, to, locale }) => [kind, to, locale])).to.deep.equal([['invitation', WEB, 'fr-CA']]);
  });
});
