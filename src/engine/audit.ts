import { ALLOWED, isSame, type Decision } from '../domain/index.js';
import type { Stage } from './scene.js';

interface AuditNote {
  readonly action: string;
  readonly actorId?: string | undefined;
  readonly targetId?: string | undefined;
  readonly before?: object | undefined;
  readonly after?: object | undefined;
  readonly decision?: Decision;
}

/** Writes one entry: of the two states only what differs. */
export async function writeAudit({ engine, tx, tenant, at }: Stage, note: AuditNote): Promise<void> {
  const { action, actorId, targetId, decision = ALLOWED } = note;
  const { before, after } = differenceOf(note.before, note.after);
  await tx.audit({
    id: engine.ids.create(),
    tenantId: tenant.id,
    at,
    action,
    ...(actorId === undefined ? {} : { actorId }),
    ...(targetId === undefined ? {} : { targetId }),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    decision,
  });
}

type Fields = Record<string, unknown>;

function differenceOf(before: object | undefined, after: object | undefined): { before?: Fields; after?: Fields } {
  if (!before || !after)
    return { ...(before ? { before: { ...before } } : {}), ...(after ? { after: { ...after } } : {}) };
  const was = before as Fields;
  const is = after as Fields;
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => field !== 'version' && !isSameValue(was[field], is[field]),
  );
  const pick = (from: Fields): Fields =>
    Object.fromEntries(changed.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]));
  return { before: pick(was), after: pick(is) };
}

function isSameValue(a: unknown, b: unknown): boolean {
  return isSame(a, b) || JSON.stringify(a) === JSON.stringify(b);
}
