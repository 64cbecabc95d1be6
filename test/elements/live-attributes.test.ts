import { expect, fixture, html } from '@open-wc/testing';
import { setAttributes } from '../../.storybook/live-attributes.js';
import '../../src/elements/team-list/team-list.js';
import type { TeamListElement } from '../../src/elements/team-list/team-list-element.js';

const argTypes = {
  compact: { name: 'compact', type: { name: 'boolean' as const }, table: { category: 'attributes' } },
  accountId: { name: 'account-id', type: { name: 'string' as const }, table: { category: 'attributes' } },
  columns: { name: 'columns', type: { name: 'string' as const }, table: { category: 'properties' } },
};
const initialArgs = { compact: false, accountId: '', columns: '' };

describe('the controls of a story, on its elements', () => {
  let list: TeamListElement;
  const turn = (args: object): void =>
    setAttributes([list], { argTypes, initialArgs, args: { ...initialArgs, ...args } });

  beforeEach(async () => {
    list = await fixture<TeamListElement>(html`<team-list account-id="a1"></team-list>`);
  });

  it('set attributes that the template of the story does not name, and nothing else', () => {
    turn({ compact: true, columns: 'name' });
    expect(list.compact).to.equal(true);
    expect(list.getAttributeNames()).to.have.members(['account-id', 'compact']);
  });

  it('give back what the template says when they are turned back', () => {
    turn({ compact: true, accountId: 'a2' });
    turn({ compact: true, accountId: 'a3' });
    expect(list.accountId).to.equal('a3');
    turn({});
    expect([list.accountId, list.compact]).to.deep.equal(['a1', false]);
  });
});
