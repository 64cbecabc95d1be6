import { contactSchema, invitationSchema, memberSchema, roleSchema } from '../../domain/index.js';
import { demand, outcomes, refused, same } from './assert.js';
import { group, KEYS, OUTBOX, type ContractContext, type ContractTest } from './contract-test.js';
import { everybody, idOf, leavesAllAsItWas, method } from './rows.js';

const testB2b = group('contacts and settings', 'pumpwerk');
const testRetail = group('direct creation and own roles', 'velo-boreal');

async function contactId(context: ContractContext, email: string): Promise<string> {
  const page = await method(await context.backendFor('joerg'), 'listContacts')({ search: email });
  const found = page.items.find((contact) => contact.email === email);
  demand(found, `no contact ${email}`);
  return found.id;
}

const MIKKEL = 'mikkel@nordhavn.example';

export const otherSystemTests: readonly ContractTest[] = [
  testB2b('lists contacts that have no user yet, within one’s own company', ['provision'], async (context) => {
    const soren = method(await context.backendFor('soren'), 'listContacts');
    const { items } = await soren({});
    for (const contact of items) contactSchema.parse(contact);
    demand(items.length > 0, 'no contact');
    same(new Set(items.map(({ accountId }) => accountId)), new Set(['a1']), 'companies');
    demand(
      items.every(({ memberId }) => memberId === undefined),
      'a contact who has a user',
    );
  }),

  testB2b('makes a member of a contact: invited, with the contact’s address', ['provision'], async (context) => {
    const chloe = await context.backendFor('chloe');
    const id = await contactId(context, MIKKEL);
    const [item] = (await method(chloe, 'provision')([{ contactId: id, roles: ['endUser'] }])).items;
    demand(item?.ok, 'not provisioned');
    const { member, invitation } = item.value;
    memberSchema.parse(member);
    if (invitation) invitationSchema.parse(invitation);
    same([member.email, member.roles, member.status], [MIKKEL, ['endUser'], 'invited'], 'row');
    same([member.kind, member.contactId, member.accountId], ['contact', id, 'a1'], 'origin');
  }),

  testB2b('makes one user of a contact, not two', ['provision'], async (context) => {
    const chloe = await context.backendFor('chloe');
    const draft = { contactId: await contactId(context, MIKKEL), roles: ['endUser'] };
    same(outcomes(await method(chloe, 'provision')([draft])), ['ok'], 'first');
    const second = await method(chloe, 'provision')([draft]);
    const [item] = second.items;
    demand(item && !item.ok, 'a second user');
    demand(['forbidden', 'alreadyMember', 'alreadyInvited'].includes(item.failure.code), item.failure.code);
  }),

  testB2b('provisions many, a result each, in order', ['provision', 'bulk'], async (context) => {
    const joerg = await context.backendFor('joerg');
    const page = await method(joerg, 'listContacts')({ accountId: 'a3' });
    const ids = page.items.slice(0, 5).map(({ id }) => id);
    const drafts = [...ids, 'no-such-contact'].map((id) => ({ contactId: id, roles: ['endUser'] }));
    const codes = outcomes(await method(joerg, 'provision')(drafts));
    same(codes.slice(0, 5), ['ok', 'ok', 'ok', 'ok', 'ok'], 'results');
    demand(codes[5] !== 'ok', 'a contact that is not there has a user');
  }),

  testB2b('mails each a one-time password of their own', ['provision', 'bulk', OUTBOX], async (context) => {
    const joerg = await context.backendFor('joerg');
    const page = await method(joerg, 'listContacts')({ accountId: 'a3' });
    const drafts = page.items.slice(0, 3).map(({ id }) => ({ contactId: id, roles: ['endUser'] }));
    const answer = JSON.stringify(await method(joerg, 'provision')(drafts));
    const mails = ((await context.outbox?.()) ?? []).filter(({ kind }) => kind === 'access');
    const secrets = mails.flatMap((mail) => mail.secrets);
    same([mails.length, new Set(secrets).size], [3, 3], 'mails and different passwords');
    for (const secret of secrets) demand(!answer.includes(secret), 'the answer holds a one-time password');
  }),

  testB2b('does one thing for one intent, however often it is sent', ['provision', KEYS], async (context) => {
    const chloe = await context.backendFor('chloe');
    const draft = { contactId: await contactId(context, MIKKEL), roles: ['endUser'] };
    const send = async (): Promise<string[]> =>
      outcomes(await method(chloe, 'provision')([draft], { idempotencyKey: 'provision-1' }));
    same([await send(), await send()], [['ok'], ['ok']], 'results');
  }),

  testB2b('hides other companies’ users from a Business Administrator', [], async (context) => {
    const [joerg, soren] = [await context.backendFor('joerg'), await context.backendFor('soren')];
    const sato = await idOf(joerg, 'sato@tokai-pump.example');
    await refused(() => soren.getMember(sato), { code: 'notFound' }, 'a user of another company');
    const companies = new Set((await everybody(soren)).map(({ member }) => member.accountId));
    same(companies, new Set(['a1']), 'companies in the list');
  }),

  testB2b('writes a setting, which counts at once', ['settings'], async (context) => {
    const joerg = await context.backendFor('joerg');
    const tenant = await method(joerg, 'updateSettings')({ orderProcess: false });
    same(tenant.settings['orderProcess'], false, 'answer');
    same((await joerg.me()).tenant.settings, { ...tenant.settings }, 'settings read again');
  }),

  ...Object.entries({ orderProcess: 'sometimes', noSuchSetting: true, ['__proto__']: 'x' }).map(([setting, value]) =>
    testB2b(`refuses the setting ${setting} = ${String(value)}`, ['settings'], async (context) => {
      const joerg = await context.backendFor('joerg');
      const before = (await joerg.me()).tenant;
      const call = (): Promise<unknown> => method(joerg, 'updateSettings')({ [setting]: value });
      await refused(call, { code: ['invalid', 'forbidden'] }, setting);
      same((await joerg.me()).tenant, before, 'tenant');
    }),
  ),

  testB2b('refuses a setting to who may not write it', ['settings'], async (context) => {
    const chloe = await context.backendFor('chloe');
    const call = (): Promise<unknown> => method(chloe, 'updateSettings')({ orderProcess: false });
    await refused(call, { code: 'forbidden', reason: 'notGranted' }, 'setting by a Sales Administrator');
    same((await chloe.me()).tenant.settings['orderProcess'] ?? true, true, 'orderProcess');
  }),

  testRetail('creates an employee at once, without a mail', ['create'], async (context) => {
    const backend = await context.backendFor('genevieve');
    const draft = { firstName: 'Élodie', lastName: 'Gagné', roles: ['associate'], scopes: ['b1'] };
    const { member } = await method(backend, 'createMember')(draft);
    same([member.status, member.firstName, member.scopes], ['active', 'Élodie', ['b1']], 'row');
    same((await backend.getMember(member.id)).member, member, 'row read again');
    same((await context.outbox?.())?.length ?? 0, 0, 'mails');
  }),

  testRetail('creates nobody for who may not, nor above them', ['create'], async (context) => {
    const draft = { firstName: 'Élodie', lastName: 'Gagné', roles: ['owner'], scopes: ['b1'] };
    for (const person of ['noemie', 'etienne'] as const) {
      const backend = await context.backendFor(person);
      await leavesAllAsItWas(
        context,
        () => refused(() => method(backend, 'createMember')(draft), { code: 'forbidden' }, `create by ${person}`),
        'velo-boreal',
      );
    }
  }),

  testRetail('writes a role of one’s own, and offers it', ['roles'], async (context) => {
    const backend = await context.backendFor('genevieve');
    const draft = {
      name: { fr: 'Caissier', en: 'Cashier' },
      kind: 'employee',
      grants: ['app.retail', 'register.open'],
    };
    const role = await method(backend, 'saveRole')(draft);
    roleSchema.parse(role);
    const { tenant } = await backend.me();
    demand(
      tenant.customRoles?.some(({ id }) => id === role.id),
      'the tenant lacks the role',
    );
    const changed = await method(backend, 'saveRole')({ ...draft, name: { fr: 'Caissière' } }, { roleId: role.id });
    same([changed.id, changed.name['fr']], [role.id, 'Caissière'], 'changed role');
  }),

  testRetail('archives a role that nobody has, and no other', ['roles'], async (context) => {
    const backend = await context.backendFor('genevieve');
    const archive = method(backend, 'archiveRole');
    const code = ['forbidden', 'wrongStatus', 'invalid', 'conflict'] as const;
    await refused(() => archive('omnichannelSeller'), { code }, 'archive a role in use');
    await refused(() => archive('owner'), { code: [...code, 'notFound'] }, 'archive a built-in role');
    await refused(() => archive('no-such-role'), { code: 'notFound' }, 'archive no role');
    const role = await method(backend, 'saveRole')({ name: { fr: 'Vide' }, kind: 'employee', grants: ['app.retail'] });
    same((await archive(role.id)).archived, true, 'archived');
  }),

  testRetail('takes no role whose rights lack their application', ['roles'], async (context) => {
    const backend = await context.backendFor('genevieve');
    const draft = { name: { fr: 'Remboursements' }, kind: 'employee', grants: ['sales.refund'] };
    const expected = { code: 'invalid', field: 'grants', reason: 'applicationMissing' } as const;
    await refused(() => method(backend, 'saveRole')(draft), expected, 'a right alone');
  }),

  testRetail('lets nobody write a role who may not', ['roles'], async (context) => {
    const backend = await context.backendFor('noemie');
    const draft = { name: { fr: 'Tout' }, kind: 'employee', grants: ['*'] };
    await refused(() => method(backend, 'saveRole')(draft), { code: 'forbidden' }, 'role by a manager');
  }),
];
