import { expect } from 'chai';
import { can, type Member } from '../../../src/domain/index.js';
import { commerce7 } from '../../../src/policies/index.js';
import type { RouteName } from '../../../src/wire/index.js';
import { EXAMPLES, isPublic, NAMES, routeOf } from './examples.js';
import { useServer, WINERY, type Answer } from './support.js';

/** Routes for every member whose one permission is asked for by the engine. */
const ASKED: Partial<Record<RouteName, string>> = { getMember: 'member.view', updateMember: 'member.update' };
/** Each draft has an answer of its own. */
const LISTS: readonly RouteName[] = ['invite', 'provision'];

/** Whether an answer says that the policy does not allow it. */
function isForbidden(name: RouteName, { status, body }: Answer): boolean {
  if (!LISTS.includes(name)) return status === 403;
  const [item] = body['items'] as readonly { readonly failure?: { readonly code: string } }[];
  return item?.failure?.code === 'forbidden';
}

describe('The matrix of routes and roles', () => {
  const server = useServer({ origins: ['https://partner.example'] });

  /** Ólafur, with another role. */
  async function olafurAs(role: string): Promise<Member> {
    return server.engine.repository.transaction(WINERY, async (tx) => {
      const olafur = await tx.member('olafur');
      if (!olafur) throw new Error('Ólafur is not there');
      const attributes = role === 'partner' ? { partnerDomain: 'vinedesign.example' } : {};
      const member: Member = { ...olafur, roles: [role], attributes };
      await tx.saveMember(member);
      return member;
    });
  }

  for (const role of commerce7.roles.map(({ id }) => id)) {
    it(`PE-03 is for ${role} what the policy says`, async () => {
      const actor = await olafurAs(role);
      const person = await server.as('olafur');
      const tenant = await server.engine.repository.read(WINERY, (tx) => tx.tenant());
      if (!tenant) throw new Error('The winery is not there');
      const allowed: string[] = [];
      for (const name of NAMES.filter((one) => !isPublic(one))) {
        const { access, method } = routeOf(name);
        const { path, body } = EXAMPLES[name];
        const answer = await person.send(method, path, body);
        if ('operator' in access) {
          expect(answer.status, name).to.equal(401);
          continue;
        }
        expect(answer.status, `${name} ${answer.text}`).to.be.oneOf([200, 201, 204, 403, 404, 422]);
        const permission = 'permission' in access ? access.permission : ASKED[name];
        const isAllowed = !permission || can(commerce7, tenant, actor, permission, { phase: 'probe' }).allowed;
        // the own profile is within `self`, which a question without a row cannot show
        expect(isForbidden(name, answer), `${name} ${answer.text}`).to.equal(!isAllowed && name !== 'updateProfile');
        if (isAllowed) allowed.push(name);
      }
      if (role === 'adminOwner') expect(allowed).to.include.members(['invite', 'bulk', 'removeMember', 'updateMember']);
      if (role === 'partner') expect(allowed).to.include('invite').and.not.include('removeMember');
      if (role === 'posBasic') expect(allowed).not.to.include('listMembers');
    });
  }
});
