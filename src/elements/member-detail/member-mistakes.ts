import type { MemberEntry } from '../../domain/rules.js';
import type { DetailView } from './detail-view.js';
import type { FieldPath } from './draft.js';
import { missingAttributes } from './role-part.js';
import { scopesMistake } from './scopes-part.js';

/** What is known to be refused before it is sent, beside its field. */
export function mistakesOf(view: DetailView, entry: MemberEntry): Record<FieldPath, string> {
  const { team, draft } = view;
  const { changed, patch } = draft;
  const isNewRole = changed.includes('roles');
  const missing = missingAttributes(view).filter((path) => isNewRole || changed.includes(path));
  const empty = Object.fromEntries(missing.map((path) => [path.slice(path.indexOf('.') + 1), '']));
  const attributes = { ...patch.attributes, ...empty };
  const input = missing.length > 0 ? { ...patch, attributes } : patch;
  const decision = team.can('member.update', { entry, input });
  const reason = team.reason(decision);
  if (missing.length > 0) return Object.fromEntries(missing.map((path) => [path, reason || team.m.common.required]));
  const scopes = scopesMistake(view, patch, reason);
  if (scopes) return { scopes };
  if (decision.allowed || decision.reason === 'notGranted') return {}; // options have a right of their own
  return { [decision.params?.['field'] ?? (isNewRole ? 'roles' : '')]: reason };
}
