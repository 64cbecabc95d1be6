import { expect } from 'chai';
import { useServer, type Answer, type Person, type Refusal } from './support.js';

const SHOP = 'velo-boreal';
const DRAFT = { name: { fr: 'Chef de rayon' }, kind: 'employee', grants: ['app.retail', 'sales.access'] };

describe('Custom roles over HTTP', () => {
  const server = useServer();
  let genevieve: Person;
  let etienne: Person;
  beforeEach(async () => {
    genevieve = await server.as('genevieve', SHOP);
    etienne = await server.as('etienne', SHOP);
  });

  const create = (as: Person, draft: object): Promise<Answer> => as.send('POST', '/roles', draft);
  const made = async (draft: object = DRAFT): Promise<string> => {
    const answer = await create(genevieve, draft);
    expect(answer.status, answer.text).to.be.within(200, 201);
    return String(answer.body['id']);
  };
  const write = (as: Person, id: string, draft: object, tag = '*'): Promise<Answer> =>
    as.send('PUT', `/roles/${id}`, draft, { 'if-match': tag });
  const archive = (as: Person, id: string): Promise<Answer> => as.send('DELETE', `/roles/${id}`);
  const opens = async (person: Person, permission: string): Promise<unknown> => {
    const { body } = await person.send('GET', '/me');
    return (body['can'] as Record<string, { allowed: boolean }>)[permission]?.allowed;
  };

  it('R133 a changed role counts at the next action of who has it', async () => {
    const mamadou = await server.as('mamadou', SHOP);
    expect(await opens(mamadou, 'app.ecom')).to.equal(true);
    const draft = { name: { fr: 'Vendeur omnicanal' }, kind: 'employee', grants: ['app.retail'] };
    expect((await write(genevieve, 'omnichannelSeller', draft)).status).to.equal(200);
    expect(await opens(mamadou, 'app.ecom')).to.equal(false);
  });

  it('a name is given once, whoever has it and however it is written', async () => {
    await made();
    for (const name of [{ fr: ' chef DE rayon' }, { en: 'Manager' }, { fr: 'Vendeur omnicanal' }]) {
      await refused(genevieve, { ...DRAFT, name }, { status: 422, code: 'invalid', field: 'name' }, 0);
    }
  });

  it('takes 21 roles and no more; one that is archived makes room', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 20; index++) ids.push(await made({ ...DRAFT, name: { fr: `Rôle ${index}` } }));
    const one = { ...DRAFT, name: { fr: 'Un de trop' } };
    await refused(genevieve, one, { status: 403, code: 'forbidden', reason: 'limitReached' });
    const { body } = await genevieve.send('GET', '/me');
    expect(body['limits']).to.deep.include({ 'role.write': { rolesLeft: 0 } });
    expect((await archive(genevieve, ids[0]!)).status).to.equal(200);
    await made(one);
  });

  it('takes no right without the application it needs', async () => {
    const grants = ['app.ecom', 'sales.refund'];
    const expected = { status: 422, code: 'invalid', field: 'grants', reason: 'applicationMissing' } as const;
    await refused(genevieve, { ...DRAFT, grants }, expected, 0);
  });

  it('leaves the built-in roles as they are', async () => {
    for (const call of [() => write(genevieve, 'manager', DRAFT), () => archive(genevieve, 'manager')]) {
      await refusal(call, { status: 403, code: 'forbidden', reason: 'builtInRole' });
    }
  });

  it('archives a role when nobody has it any more', async () => {
    const call = (): Promise<Answer> => archive(genevieve, 'omnichannelSeller');
    const answer = await refusal(call, { status: 409, code: 'wrongStatus', reason: 'roleInUse' });
    expect(answer.body['params']).to.deep.equal({ count: '1' });
    await genevieve.send('PATCH', '/members/mamadou', { roles: ['associate'] });
    expect((await call()).body).to.include({ archived: true });
    const given = (): Promise<Answer> => genevieve.send('PATCH', '/members/inuk', { roles: ['omnichannelSeller'] });
    await refusal(given, { status: 403, code: 'forbidden', reason: 'roleNotAssignable' });
  });

  it('lets an Admin write no right, reach or kind of people above an Admin’s own', async () => {
    for (const grants of [['billing.manage'], ['*'], ['ecom.*'], ['member.list'], [{ allow: ['member.update'] }]]) {
      const above = { status: 403, code: 'forbidden', reason: 'optionAboveOwn' } as const;
      await refused(etienne, { ...DRAFT, grants }, above);
    }
    const own = { ...DRAFT, grants: ['app.retail', 'reports.access', { allow: ['member.list'], kinds: ['employee'] }] };
    expect((await create(etienne, own)).status).to.be.within(200, 201);
    const wide = await made({ ...DRAFT, name: { fr: 'Large' }, grants: ['app.retail', 'member.list'] });
    const above = { status: 403, code: 'forbidden', reason: 'optionAboveOwn' } as const;
    await refusal(() => write(etienne, wide, DRAFT), above);
    await refusal(() => archive(etienne, wide), above);
    const given = (): Promise<Answer> => etienne.send('PATCH', '/members/inuk', { roles: [wide] });
    await refusal(given, above);
  });

  it('is refused to everybody else', async () => {
    const noemie = await server.as('noemie', SHOP);
    await refused(noemie, DRAFT, { status: 403, code: 'forbidden' });
    await refusal(() => archive(noemie, 'omnichannelSeller'), { status: 403, code: 'forbidden' });
  });

  it('compares the version of the tenant', async () => {
    const id = await made();
    const stale = (): Promise<Answer> => write(genevieve, id, { ...DRAFT, grants: ['app.ecom'] }, '"1"');
    await refusal(stale, { status: 412, code: 'conflict' }, 0);
  });

  function refused(as: Person, draft: object, expected: Refusal, entries = 1): Promise<Answer> {
    return refusal(() => create(as, draft), expected, entries);
  }

  function refusal(call: () => Promise<Answer>, expected: Refusal, entries = 1): Promise<Answer> {
    return server.refused(call, expected, entries, SHOP);
  }
});
