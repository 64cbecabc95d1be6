import { conditionSchema } from './condition.js';
import * as z from './zod.js';

export const effectSchema = z.enum(['hide', 'disable', 'readonly']);
/** What a control does with a refusal: not there, there but off with the reason, or shown as text. */
export type Effect = z.infer<typeof effectSchema>;

export const withinSchema = z.enum(['tenant', 'scopes', 'account', 'self']);
/** How far a grant reaches: everything, the member's own stores, own company, only oneself. */
export type Within = z.infer<typeof withinSchema>;

export const grantObjectSchema = z.strictObject({
  /** Patterns: `a.b`, `a.*`, `@app` (every permission of an application), `*`. */
  allow: z.array(z.string()).check(z.minLength(1)),
  except: z.optional(z.array(z.string())),
  /** Kinds of member it reaches; absent is all. */
  kinds: z.optional(z.array(z.string())),
  within: z.optional(withinSchema),
  when: z.optional(conditionSchema),
  whenInput: z.optional(conditionSchema),
  /** Said when `when` or `whenInput` fails. */
  reason: z.optional(z.string()),
  effect: z.optional(effectSchema),
  /** Not switchable by an option. */
  fixed: z.optional(z.boolean()),
});
export type GrantObject = z.infer<typeof grantObjectSchema>;

/** A pattern alone is short for a grant of it in the whole tenant. */
export const grantSchema = z.union([z.string().check(z.minLength(1)), grantObjectSchema]);
export type Grant = z.infer<typeof grantSchema>;
