import type { Formatters } from '../format.js';

export const provisioning = {
  created: 'Active now. No mail was sent.',
  search: 'Search by name, e-mail or company',
  any: 'All',
  type: 'Type',
  types: { customer: 'Customer', prospect: 'Prospect' },
  people: 'People to add',
  noMatch: 'No one matches.',
  noneLeft: 'Everybody in the directory has a user already. There is nobody left to add.',
  noneLeftHere: 'All contacts of this company have a user already. There is nobody left to add.',
  more: 'Show more',
  moreOf: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: 'Show more (# left)', other: 'Show more (# left)' }),
  allShown: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: 'The one shown', other: 'All # shown' }),
  chosen: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# chosen', other: '# chosen' }),
  hidden: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, { one: '# of them not shown here', other: '# of them not shown here' }),
  clear: 'Clear',
  chooseContact: 'Choose somebody from the list.',
  /** People of the directory, where the policy has no word for them. */
  contacts: (p: { count: number }, f: Formatters) => f.plural(p.count, { one: '# person', other: '# people' }),
  found: (p: { people: string }) => `${p.people} found`,
  provisioned: (p: { count: number }, f: Formatters) =>
    f.plural(p.count, {
      one: 'Added. The access information is on its way by mail.',
      other: '# people added. Each gets the access information by mail.',
    }),
  /** @param p.reasons - Whole sentences. */
  outcome: (p: { done: number; failed: number; reasons: string }, f: Formatters) =>
    `${f.number(p.done)} done, ${f.number(p.failed)} not: ${p.reasons}`,
};
