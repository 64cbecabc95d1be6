import { expect } from 'chai';
import { SHOWN_STATUSES, statusesOf } from '../../src/domain/rules.js';
import { commerce7, retailEcom } from '../../src/policies/index.js';

describe('statusesOf', () => {
  it('leaves out what only invited people go through, for kinds that nobody invites', () => {
    expect(statusesOf(retailEcom, ['employee'])).to.deep.equal(['active', 'inactive', 'removed']);
  });

  it('has all of them as soon as one of the kinds is invited', () => {
    expect(statusesOf(retailEcom, ['employee', 'ecomStaff'])).to.deep.equal([...SHOWN_STATUSES]);
    expect(statusesOf(retailEcom, ['ecomStaff'])).to.deep.equal([...SHOWN_STATUSES]);
    expect(statusesOf(retailEcom)).to.deep.equal([...SHOWN_STATUSES]);
    expect(statusesOf(commerce7)).to.deep.equal([...SHOWN_STATUSES]);
  });
});
