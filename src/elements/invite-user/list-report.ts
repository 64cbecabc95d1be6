import type { TeamController } from '../../client/index.js';
import type { CheckedRow } from './list-check.js';

/** The rows that were not sent, with the reasons, as a table that can be corrected and read again. */
export function failedRows(team: TeamController, rows: readonly CheckedRow[]): string[][] {
  const { m, text } = { m: team.m, text: team.localization.text };
  const { common, inviteList: words } = m;
  const stores = ({ scopes, scopeNames, row }: CheckedRow): string =>
    scopes === 'all' ? team.word('allScopes', common.allScopes) : [...scopeNames, ...row.unknownScopes].join('; ');
  const head = [
    common.email,
    common.firstName,
    common.lastName,
    team.word('role', common.role),
    team.word('scopes', common.scopes),
    words.reason,
  ];
  const failed = rows.filter(({ state }) => state === 'wrong');
  return [
    head,
    ...failed.map((checked) => [
      checked.row.email,
      checked.row.firstName,
      checked.row.lastName,
      checked.row.unknownRole || text(checked.offer?.role.name),
      stores(checked),
      Object.values(checked.problems).join(' '),
    ]),
  ];
}
