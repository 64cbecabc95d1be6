interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** A schema of the wire, as far as it is needed here. */
export interface Schema {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: unknown }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/** Read as if it were not there. */
const ABSENT = Symbol('absent');

/**
 * What stands in for a word of a newer server, by the end of its path. Each errs on the safe side: less is offered, and
 * what is offered the server judges anyway.
 */
const STAND_INS = new Map<PropertyKey, unknown>(
  Object.entries({
    'member.status': 'inactive',
    'member.managedBy': 'directory',
    'invitation.status': 'expired',
    'invitation.method': 'link',
    'deliveries.state': 'sent',
    'attributes.type': 'text',
    'attributes.mode': 'fixed',
    'access.within': ABSENT,
    'restrictions.within': ABSENT,
    'role.defaultScopes': ABSENT,
    'items.type': ABSENT,
    // a way, or a setting, of a kind that is not known cannot be drawn: it reads as one that mails a link, as text
    'ways.credentials': 'link',
    'ways.result': 'invited',
    'settings.type': 'string',
    'failure.code': 'server',
    'failure.effect': ABSENT,
    'members.search': 'none',
    'members.paging': 'none',
    'members.total': 'none',
    authorization: 'decisions',
    concurrency: 'none',
    idempotency: 'none',
    effect: 'disable',
    signOut: 'device',
  }),
);

/**
 * A value as its schema has it, read with some patience for a newer server: words it does not know have stand-ins, new
 * fields of a role are left out, and a grant of a role that is not understood gives nothing. Whatever else is wrong
 * makes the whole answer wrong.
 * @returns `undefined` when it cannot be understood. The value is changed on the way.
 */
export function understood(schema: Schema, value: unknown): unknown {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const box = { value };
  const thinned = new Set<unknown[]>();
  for (const issue of first.error.issues) mend(box, issue, thinned);
  for (const list of thinned) list.splice(0, list.length, ...list.filter((item) => item !== ABSENT));
  const second = schema.safeParse(box.value);
  return second.success ? second.data : undefined;
}

function mend(box: { readonly value: unknown }, { code, path, keys }: Issue, thinned: Set<unknown[]>): void {
  const grants = path.indexOf('grants');
  const last = path.at(-1);
  if (grants >= 0 && typeof path[grants + 1] === 'number') {
    const list = at(box.value, path.slice(0, grants + 1)) as unknown[];
    list[path[grants + 1] as number] = ABSENT;
    thinned.add(list);
  } else if (code === 'unrecognized_keys') {
    const target = at(box.value, path);
    for (const key of keys ?? []) if (isRecord(target)) delete target[key];
  } else if (typeof last === 'string') {
    const parent = at(box.value, path.slice(0, -1));
    if (isRecord(parent) && typeof parent[last] === 'string') replaceWord(parent, last, path);
  }
}

function replaceWord(parent: Record<PropertyKey, unknown>, name: string, path: readonly PropertyKey[]): void {
  const names = path.filter((step) => typeof step === 'string');
  const standIn = STAND_INS.get(names.slice(-2).join('.')) ?? STAND_INS.get(name);
  if (standIn === ABSENT) delete parent[name];
  else if (standIn !== undefined) parent[name] = standIn;
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) found = (found as Record<PropertyKey, unknown> | undefined)?.[step];
  return found;
}
