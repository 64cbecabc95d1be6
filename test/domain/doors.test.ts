import { expect } from 'chai';
import { doorsTo, rightWithoutDoor, type Grant, type Policy } from '../../src/domain/index.js';
import { retailEcom } from '../../src/policies/index.js';

describe('doorsTo', () => {
  it('names the rights that open a right’s applications, any of which will do', () => {
    expect(doorsTo(retailEcom, 'sales.refund')).to.deep.equal(['app.retail']);
    expect(doorsTo(retailEcom, 'ecom.catalog')).to.deep.equal(['app.ecom']);
    expect(doorsTo(retailEcom, 'profile.update')).to.deep.equal(['app.retail', 'app.ecom']);
  });

  it('needs none for a door, for what is open to everyone, and where a second role may open it', () => {
    expect(doorsTo(retailEcom, 'app.retail')).to.deep.equal([]);
    const open: Policy = { ...retailEcom, everyone: [...retailEcom.everyone, 'app.retail'] };
    expect(doorsTo(open, 'sales.refund')).to.deep.equal([]);
    expect(doorsTo(open, 'ecom.catalog')).to.deep.equal(['app.ecom']);
    expect(doorsTo({ ...retailEcom, maxRoles: 2 }, 'sales.refund')).to.deep.equal([]);
    expect(doorsTo({ ...retailEcom, applications: [] }, 'sales.refund')).to.deep.equal([]);
  });
});

describe('rightWithoutDoor', () => {
  const cases: readonly [string, Grant[], string | undefined][] = [
    ['a right alone', ['sales.refund'], 'sales.refund'],
    ['a right beside the door of another application', ['app.ecom', 'sales.refund'], 'sales.refund'],
    ['a pattern that leaves the door out', [{ allow: ['@retail'], except: ['app.*'] }], 'login.external'],
    ['a right with its door', ['app.retail', { allow: ['sales.refund'], within: 'scopes' }], undefined],
    ['a pattern with the door in it', ['@ecom'], undefined],
    ['everything', ['*'], undefined],
    ['a door alone', ['app.retail'], undefined],
    ['nothing', [], undefined],
  ];
  for (const [title, grants, expected] of cases) {
    it(`${expected === undefined ? 'finds none in' : 'finds it in'} ${title}`, () => {
      expect(rightWithoutDoor(retailEcom, grants)).to.equal(expected);
    });
  }

  it('finds none in the roles a system brings', () => {
    for (const role of retailEcom.roles) expect(rightWithoutDoor(retailEcom, role.grants), role.id).to.equal(undefined);
  });
});
