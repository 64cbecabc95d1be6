import { foldText, type Scope, type ScopeSelection } from '../../domain/rules.js';

/** One store in the list. */
export interface ScopeChoice {
  readonly id: string;
  readonly name: string;
  /** What tells it from another of that name: its address. */
  readonly line: string;
  readonly isChosen: boolean;
}

/** Stores that stand together. */
export interface ScopeGroup {
  readonly id: string;
  /** What they have in common; the empty string when there is nothing to say. */
  readonly label: string;
  /** Why none of them can be chosen or taken back, in one sentence; the empty string when they can. */
  readonly reason: string;
  /** Whether the first choice is what the others stand under: then its row is their heading. */
  readonly isHeaded: boolean;
  readonly choices: readonly ScopeChoice[];
}

export interface ChoicesQuestion {
  readonly scopes: readonly Scope[];
  readonly value: ScopeSelection;
  readonly search: string;
  /** Shows these only. */
  readonly only: ReadonlySet<string> | undefined;
  /** Why a store cannot be given; the empty string when it can. */
  readonly reasonOf: (id: string) => string;
  readonly typeLabel: (type: string) => string;
  /** Of those that belong to no group while others do. */
  readonly others: string;
}

/** Stores that can be chosen, by group; then those that cannot, by reason, so that each reason is read once. */
export function groupsOf(question: ChoicesQuestion): ScopeGroup[] {
  const { value, search, only, reasonOf, others } = question;
  const chosen = new Set(value === 'all' ? [] : value);
  const scopes = withUnknown(question.scopes, chosen);
  const headingOf = headings(scopes, question.typeLabel);
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const free = new Map<string, ScopeGroup & { choices: ScopeChoice[] }>();
  const locked: typeof free = new Map();
  for (const scope of scopes) {
    const heading = headingOf(scope);
    if (only && !only.has(scope.id)) continue;
    if (!words.every((word) => textOf(scope, heading?.label).includes(word))) continue;
    const reason = reasonOf(scope.id);
    const [groups, id, label] = reason ? [locked, reason, reason] : [free, heading?.id ?? '', heading?.label ?? ''];
    const key = `${reason ? 'locked' : 'group'} ${id}`;
    const group = groups.get(id) ?? { id: key, label, reason, isHeaded: false, choices: [] };
    const choice = { ...scopeLines(scope), isChosen: chosen.has(scope.id) };
    const isHead = heading?.id === scope.id && !reason;
    if (isHead) group.choices.unshift(choice);
    else group.choices.push(choice);
    groups.set(id, isHead ? { ...group, isHeaded: true } : group);
  }
  const apart = free.get('');
  if (apart && free.size > 1) {
    free.delete('');
    free.set('', { ...apart, label: others });
  }
  return [...free.values(), ...locked.values()];
}

/** A chosen store that the list does not know is shown by its id: nothing chosen is out of sight. */
function withUnknown(scopes: readonly Scope[], chosen: ReadonlySet<string>): readonly Scope[] {
  const known = new Set(scopes.map(({ id }) => id));
  const unknown = [...chosen].filter((id) => !known.has(id));
  const [first] = scopes;
  return [...scopes, ...unknown.map((id) => ({ id, name: id, tenantId: '', type: first?.type ?? '' }))];
}

function scopeLines({ id, name, attributes }: Scope): Pick<ScopeChoice, 'id' | 'name' | 'line'> {
  return { id, name, line: attributes?.['address'] ?? '' };
}

function textOf({ id, name, attributes }: Scope, heading = ''): string {
  return foldText([name, id, heading, ...Object.values(attributes ?? {})].join(' '));
}

interface Heading {
  readonly id: string;
  readonly label: string;
}

/** Where a store belongs: under its parent where that is a store too, else in its named group, else with its type. */
function headings(
  scopes: readonly Scope[],
  typeLabel: (type: string) => string,
): (scope: Scope) => Heading | undefined {
  const names = new Map(scopes.map(({ id, name }) => [id, name]));
  const parents = new Set(scopes.flatMap(({ parentId }) => (names.has(parentId ?? '') ? [parentId] : [])));
  if (parents.size > 0) {
    return ({ id, parentId = '' }) => {
      const own = names.has(parentId) ? parentId : parents.has(id) ? id : '';
      return own === '' ? undefined : { id: own, label: names.get(own) ?? own };
    };
  }
  if (scopes.some(({ attributes }) => attributes?.['group'])) {
    return ({ attributes }) =>
      attributes?.['group'] ? { id: attributes['group'], label: attributes['group'] } : undefined;
  }
  const types = new Set(scopes.map(({ type }) => type));
  return ({ type }) => (types.size > 1 ? { id: type, label: typeLabel(type) } : undefined);
}
