import { expect } from 'chai';
import { findPolicyIds } from '../../scripts/lib/policy-ids.mjs';

const ids = new Set(['owner', 'employee', 'commerce7']);
const idsIn = (source: string): string[] => findPolicyIds(source, 'example.ts', ids).map(({ id }) => id);

describe('the check for ids of policies', () => {
  const mistakes = [
    `if (role.id === 'owner') grant();`,
    `if ('owner' !== role.id) refuse();`,
    `if (member.kind == 'employee') grant();`,
    `if (policy.id != \`commerce7\`) grant();`,
    `if (role === ('owner' as RoleId)) grant();`,
    `const OWNER = 'owner'; if (role === OWNER) grant();`,
    `switch (role) { case 'owner': grant(); }`,
    `if (member.roles.includes('owner')) grant();`,
    `if (member.roles?.includes('owner')) grant();`,
    `if (['admin', 'owner'].includes(role)) grant();`,
    `if (roles.has('owner')) grant();`,
    `const staff = new Set(['employee']);`,
    `const ranks = new Map([['owner', 3]]);`,
    `if ('owner' in roles) grant();`,
    `const rights = RIGHTS['owner'];`,
    `const rank = { owner: 3, other: 1 }[role];`,
    `class A { @property() a = roles.indexOf('owner') }`,
  ];
  for (const source of mistakes) {
    it(`finds ${source}`, () => expect(idsIn(source)).to.have.lengthOf(1));
  }

  const allowed = [
    `const member = { roles: ['owner'] };`,
    `type Role = 'owner' | 'employee';`,
    `type Owner = Roles['owner'];`,
    `if (role.id === 'stranger') grant();`,
    `if (role.id === actor.role) grant();`,
    `// role === 'owner'`,
    `const owner = labels.owner;`,
    `invite({ role: 'owner' });`,
  ];
  for (const source of allowed) {
    it(`allows ${source}`, () => expect(idsIn(source)).to.deep.equal([]));
  }

  it('tells the line', () => {
    expect(findPolicyIds(`const a = 1;\n\nif (role === 'owner') grant();`, 'example.ts', ids)).to.deep.equal([
      { line: 3, id: 'owner' },
    ]);
  });

  it('refuses to judge a file it cannot read', () => {
    expect(() => findPolicyIds('const = ;', 'example.ts', ids)).to.throw('example.ts');
  });
});
