import { shownStatus, type Scope } from 'rosterkit/domain';
import { make } from '../lib/dom.js';
import { facts, link, sheet } from '../lib/sheets.js';
import { say } from '../lib/texts.js';
import type { Stage, View } from '../lib/views.js';

async function companiesOf({ client }: Stage): Promise<readonly Scope[]> {
  return (await client.listScopes()).filter(({ type }) => type === 'account');
}

/** Customer or prospect. */
const kindText = ({ attributes }: Scope): string => say(attributes?.['type'] === 'prospect' ? 'prospect' : 'customer');

/** The companies of the seller. */
export const companies: View = async (stage) =>
  sheet(
    say('companies'),
    [
      { title: 'name', cell: ({ id, name }) => link(name, `#/accounts/${encodeURIComponent(id)}/users`) },
      { title: 'kind', cell: (company) => make('span', { className: 'badge' }, kindText(company)) },
      { title: 'id', cell: ({ id }) => id },
    ],
    await companiesOf(stage),
  );

export const company: View = async (stage) => {
  const found = (await companiesOf(stage)).find(({ id }) => id === stage.place.rest);
  if (!found) return make('p', { className: 'empty' }, say('nothing'));
  return make(
    'div',
    { className: 'card narrow' },
    facts([
      ['name', found.name],
      ['kind', kindText(found)],
      ['id', found.id],
    ]),
  );
};

/** The sales desk at a glance. */
export const platform: View = async (stage) => {
  const all = await companiesOf(stage);
  const users = stage.people.filter(({ member }) => member.kind === 'contact' && member.status !== 'removed');
  const waiting = users.filter(({ member, invitation }) => shownStatus(member, invitation, stage.now) === 'invited');
  const figures = [
    ['companyCount', all.length],
    ['prospectCount', all.filter(({ attributes }) => attributes?.['type'] === 'prospect').length],
    ['userCount', users.length],
    ['waitingCount', waiting.length],
  ] as const;
  return make(
    'ul',
    { className: 'cards' },
    ...figures.map(([title, count]) => make('li', {}, make('span', {}, say(title)), make('strong', {}, String(count)))),
  );
};
