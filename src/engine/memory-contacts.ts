import { foldText, type Contact, type ContactQuery, type Page, type VisiblePart } from '../domain/index.js';
import type { Neighbours } from './memory-members.js';
import { compareNames, pageOf } from './memory-pages.js';
import { isVisible } from './sight.js';

const DEFAULT_LIMIT = 100;

/** A page of the contacts without a member, by name. */
export function contactPage(
  contacts: Iterable<Contact>,
  query: ContactQuery,
  parts: readonly VisiblePart[],
  neighbours: Neighbours,
): Page<Contact> {
  const words = foldText(query.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const { kind, accountId, type } = query;
  const matches = [...contacts].filter(
    (contact) =>
      contact.memberId === undefined &&
      (kind === undefined || contact.kind === kind) &&
      (accountId === undefined || contact.accountId === accountId) &&
      (type === undefined || contact.type === type) &&
      isVisible(parts, '', contact) &&
      words.every((word) => foldedOf(contact, neighbours).includes(word)),
  );
  return pageOf({
    items: matches.toSorted((a, b) => compareNames([nameOf(a), a.id], [nameOf(b), b.id])),
    placeOf: (contact) => [0, nameOf(contact), contact.id],
    order: 'name',
    descending: false,
    cursor: query.cursor,
    limit: query.limit ?? DEFAULT_LIMIT,
  });
}

function nameOf({ firstName, lastName }: Contact): string {
  return `${firstName} ${lastName}`.trim();
}

/** Found by name, address and company. */
function foldedOf(contact: Contact, { scope }: Neighbours): string {
  const company = contact.accountId === undefined ? undefined : scope(contact.accountId)?.name;
  return foldText([nameOf(contact), contact.email, company ?? ''].join('\n'));
}
