import { expect, html } from '@open-wc/testing';
import { MemberList, newIntentKey, TeamClient } from '../../src/client/index.js';
import type { ListColumn, RowAction } from '../../src/index.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { winery } from '../helpers/memory-winery.js';
import { ListPage, textOf } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';

/** The examples of docs/embedding.md, as they stand there. */
describe('docs/embedding.md', () => {
  it('adds columns and row actions', async () => {
    const dialled: (string | undefined)[] = [];
    const page = await ListPage.ready({ content: html`<team-list></team-list>` });
    const shifts: ListColumn = {
      id: 'shifts',
      label: 'Shifts',
      render: ({ member }) => html`<b>${member.id.length}</b> this week`,
      sortBy: 'lastSignInAt',
      width: '8rem',
    };
    page.list.columns = [
      'role',
      shifts,
      'status',
      { id: 'phone', label: 'Call', render: ({ member }) => member.phone },
    ];
    const call: RowAction = {
      id: 'call',
      label: 'Call',
      icon: 'user',
      isShown: ({ member }) => member.status === 'active',
      reason: ({ member }) => (member.phone ? undefined : 'No number is known.'),
      run: ({ member }) => dialled.push(member.phone),
    };
    page.list.rowActions = [call];
    await page.until(() => page.names.length > 0 && textOf(page.row('Siobhán')).includes('7 this week'), 'the column');
    expect((await page.menuOf('Siobhán')).map(textOf).join()).to.contain('No number is known.');
  });

  it('draws a team with the client and the list alone', async () => {
    const team = winery();
    let drawn: string[] = [];
    const client = new TeamClient(team.backendFor('marguerite'));
    const list = new MemberList(draw);
    client.addEventListener('change', draw);
    client.addEventListener('members', ({ detail }) => list.apply(detail));
    await client.connect();
    if (client.can('member.list').allowed) list.use(client, {});

    function draw(): void {
      drawn = [];
      for (let row = 0; row < list.length; row++) {
        const entry = list.entryAt(row);
        const decision = client.can('member.deactivate', { entry });
        const why = decision.allowed ? '' : client.localization.reason(decision, client.system?.texts);
        drawn.push(`${entry?.member.id} ${entry?.member.status} ${why}`);
      }
    }
    await until(() => drawn.length === 11, 'everybody');
    await client.change({ op: 'deactivate', memberId: 'siobhan' }, { idempotencyKey: newIntentKey() });
    expect(drawn.find((line) => line.startsWith('siobhan'))).to.contain('inactive');
    client.disconnect();
  });
});
