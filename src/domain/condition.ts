import * as z from './zod.js';

/** A literal, a list of literals, or `"$actor.…"`, `"$target.…"`, `"$input.…"`, `"$object.…"`, `"$tenant.settings.…"`, `"$member.…"`. */
export type Ref = string | number | boolean | readonly (string | number | boolean)[];

/** The ten operators; a closed set. Anything else refuses, and fails the lint. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly eq: readonly [Ref, Ref] }
  | { readonly in: readonly [Ref, Ref] }
  | { readonly subset: readonly [Ref, Ref] }
  | { readonly covers: readonly [Ref, Ref] }
  | { readonly exists: string }
  | { readonly changed: string }
  | { readonly emailInDomain: readonly [Ref, Ref] };

const OPERATORS = ['all', 'any', 'not', 'eq', 'in', 'subset', 'covers', 'exists', 'changed', 'emailInDomain'] as const;
export type Operator = (typeof OPERATORS)[number];

const literal = z.union([z.string(), z.number(), z.boolean()]);
const ref = z.union([literal, z.array(literal)]);
const pair = z.tuple([ref, ref]);

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ eq: pair }),
    z.strictObject({ in: pair }),
    z.strictObject({ subset: pair }),
    z.strictObject({ covers: pair }),
    z.strictObject({ exists: z.string() }),
    z.strictObject({ changed: z.string() }),
    z.strictObject({ emailInDomain: pair }),
  ]),
);
