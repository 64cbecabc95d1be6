import { isSame, type Member, type MemberPatch } from '../../domain/rules.js';

/** A field of a member by a dotted name: `phone`, `roles`, `attributes.partnerDomain`, `options.order.place`. */
export type FieldPath = string;

/** The stored value of a field. */
export function valueAt(member: Member | undefined, path: FieldPath): unknown {
  const dot = path.indexOf('.');
  if (dot < 0) return member?.[path as keyof Member];
  const group = member?.[path.slice(0, dot) as 'attributes' | 'options'];
  const key = path.slice(dot + 1);
  return group && Object.hasOwn(group, key) ? group[key] : undefined;
}

/** Whether two stored copies of a member differ in a field. */
export function differs(a: Member, b: Member, path: FieldPath): boolean {
  return !isSame(valueAt(a, path), valueAt(b, path));
}

/** What somebody has typed over a stored member, or over nobody in particular; only what differs counts. */
export class Draft {
  /** What the values are compared with. */
  base: Member | undefined;
  readonly #values = new Map<FieldPath, unknown>();
  readonly #askedAnew = new Set<FieldPath>();

  constructor(base?: Member) {
    this.base = base;
  }

  /** What is typed, else what is stored. */
  get(path: FieldPath): unknown {
    if (this.#values.has(path)) return this.#values.get(path);
    return this.#askedAnew.has(path) ? undefined : valueAt(this.base, path);
  }

  text(path: FieldPath): string {
    const value = this.get(path);
    return typeof value === 'string' ? value : '';
  }

  set(path: FieldPath, value: unknown): void {
    this.#values.set(path, value);
  }

  /** What is stored holds no longer: the field is empty until it is answered, and its answer is sent whatever it is. */
  askAnew(path: FieldPath): void {
    if (this.#askedAnew.has(path)) return;
    this.#values.delete(path);
    this.#askedAnew.add(path);
  }

  isAskedAnew(path: FieldPath): boolean {
    return this.#askedAnew.has(path);
  }

  /** Goes back to what is stored. */
  reset(path: FieldPath): void {
    this.#values.delete(path);
    this.#askedAnew.delete(path);
  }

  clear(): void {
    this.#values.clear();
    this.#askedAnew.clear();
  }

  /** The fields that differ from what is stored, or were asked for anew. */
  get changed(): FieldPath[] {
    return [...this.#values.keys()].filter(
      (path) => this.#askedAnew.has(path) || !isSame(this.#values.get(path), valueAt(this.base, path)),
    );
  }

  /** What has to be sent: nothing but changed fields. */
  get patch(): MemberPatch {
    const patch: Record<string, unknown> = {};
    for (const path of this.changed) {
      const dot = path.indexOf('.');
      if (dot < 0) patch[path] = this.get(path);
      else {
        const group = path.slice(0, dot);
        patch[group] = { ...(patch[group] as object | undefined), [path.slice(dot + 1)]: this.get(path) };
      }
    }
    return patch;
  }
}
