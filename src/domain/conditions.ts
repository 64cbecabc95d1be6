import type { Condition, Ref } from './condition.js';
import { emailInDomain } from './email.js';
import { isPresent, isSameField, settingOf, valueAt, type Facts } from './facts.js';
import { coversScopes } from './covers.js';

/** `undefined`: cannot be told from what is known. */
type Verdict = boolean | undefined;

/** What a comparison with something that is not there comes to: see `grantHolds` and `ruleHolds`. */
interface Scene extends Facts {
  readonly absent: Verdict;
  readonly member?: unknown;
}

/** Whether a grant's condition lets it through: when enforcing it must be true, when probing only not false. */
export function grantHolds(condition: Condition | undefined, facts: Facts): boolean {
  if (!condition) return true;
  const verdict = evaluate(condition, { ...facts, absent: facts.probing ? false : undefined });
  return facts.probing ? verdict !== false : verdict === true;
}

/** Whether a refusal's condition holds. What is absent makes a comparison false; hence a permission's `needs`. */
export function ruleHolds(condition: Condition, facts: Facts): boolean {
  return evaluate(condition, { ...facts, absent: false }) === true;
}

/** Whether a member is one an invariant counts. */
export function memberMatches(condition: Condition, facts: Facts, member: unknown): boolean {
  return evaluate(condition, { ...facts, member, absent: undefined }) === true;
}

function evaluate(condition: Condition, scene: Scene): Verdict {
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, scene)));
  if ('any' in condition) return negate(every(condition.any.map((part) => negate(evaluate(part, scene)))));
  if ('not' in condition) return negate(evaluate(condition.not, scene));
  if ('exists' in condition) return exists(condition.exists, scene);
  if ('changed' in condition) return changed(condition.changed, scene);
  if ('eq' in condition) return compare(condition.eq, scene, (a, b) => !Array.isArray(a) && a === b);
  if ('in' in condition) return compare(condition.in, scene, (a, b) => Array.isArray(b) && b.includes(a));
  if ('subset' in condition) return compare(condition.subset, scene, isSubset);
  if ('covers' in condition) return compare(condition.covers, scene, coversScopes);
  if ('emailInDomain' in condition) return compare(condition.emailInDomain, scene, emailInDomain);
  return undefined; // an unknown operator grants nothing; the lint refuses the document
}

function compare(pair: readonly [Ref, Ref], scene: Scene, holds: (a: unknown, b: unknown) => boolean): Verdict {
  const operands = pair.map((ref) => resolve(ref, scene));
  if (operands.some(({ known, value }) => known && value === undefined)) return scene.absent;
  if (operands.some(({ known }) => !known)) return undefined;
  return holds(operands[0]?.value, operands[1]?.value);
}

function exists(ref: string, scene: Scene): Verdict {
  const { known, value } = resolve(ref, scene);
  return known ? isPresent(value) : undefined;
}

/** A field that is not sent does not change; the same value sent back is no change either. */
function changed(field: string, scene: Scene): Verdict {
  const path = field.split('.');
  const proposed = valueAt(scene.input, path);
  if (proposed === undefined) return scene.probing ? undefined : false;
  return !isSameField(field, proposed, valueAt(scene.target, path));
}

interface Operand {
  readonly known: boolean;
  readonly value: unknown;
}

function resolve(ref: Ref, scene: Scene): Operand {
  if (typeof ref !== 'string' || !ref.startsWith('$')) return { known: true, value: ref };
  const [root = '', ...path] = ref.slice(1).split('.');
  if (root === 'tenant' && path[0] === 'settings' && path[1] !== undefined) {
    return { known: true, value: settingOf(scene.policy, scene.tenant, path[1]) };
  }
  if (root === 'actor') return { known: true, value: valueAt(scene.actor, path) };
  if (root === 'member') return { known: true, value: valueAt(scene.member, path) };
  if (root === 'target')
    return { known: scene.target !== undefined || !scene.probing, value: valueAt(scene.target, path) };
  if (root === 'object')
    return { known: scene.object !== undefined || !scene.probing, value: valueAt(scene.object, path) };
  if (root === 'input') {
    const value = valueAt(scene.input, path);
    return { known: value !== undefined || !scene.probing, value };
  }
  return { known: true, value: undefined };
}

function isSubset(part: unknown, whole: unknown): boolean {
  return Array.isArray(part) && Array.isArray(whole) && part.length > 0 && part.every((item) => whole.includes(item));
}

function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function negate(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}
