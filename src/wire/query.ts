import { shownStatusSchema, sortKeySchema, type ContactQuery, type MemberQuery } from '../domain/index.js';
import * as z from '../domain/zod.js';

const many = z.array(z.string());
const number = z.pipe(
  z.string().check(z.regex(/^\d{1,6}$/)),
  z.transform((text: string) => Number(text)),
);

/** `?search=a&roles=x&roles=y&sort=-name&limit=50`; what is not named here is refused. */
export const memberSearchSchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(200))),
  roles: z.optional(many),
  status: z.optional(z.array(shownStatusSchema)),
  kinds: z.optional(many),
  scopes: z.optional(many),
  accountId: z.optional(z.string()),
  /** A sort key; a dash before it turns the order round. */
  sort: z.optional(z.string().check(z.regex(new RegExp(`^-?(${sortKeySchema.options.join('|')})$`)))),
  cursor: z.optional(z.string()),
  limit: z.optional(number),
});

export const contactSearchSchema = z.strictObject({
  search: z.optional(z.string().check(z.maxLength(200))),
  kind: z.optional(z.string()),
  accountId: z.optional(z.string()),
  type: z.optional(z.enum(['customer', 'prospect'])),
  cursor: z.optional(z.string()),
  limit: z.optional(number),
});

export const offerSearchSchema = z.strictObject({
  memberId: z.optional(z.string()),
  action: z.optional(z.string()),
  kind: z.optional(z.string()),
});

export const auditSearchSchema = z.strictObject({ limit: z.optional(number) });

type MemberSearch = z.infer<typeof memberSearchSchema>;

/** A query as the domain has it, from the parameters of an address; the use case judges it. */
export function memberQueryOf({ sort, ...rest }: MemberSearch): MemberQuery {
  if (sort === undefined) return rest;
  const descending = sort.startsWith('-');
  const by = sortKeySchema.parse(descending ? sort.slice(1) : sort);
  return { ...rest, sort: { by, ...(descending ? { descending } : {}) } };
}

/** The parameters of an address, from a query: names with a value or values. */
export function memberSearchOf({ sort, ...rest }: MemberQuery): URLSearchParams {
  const order = sort && `${sort.descending ? '-' : ''}${sort.by}`;
  return searchOf({ ...rest, sort: order });
}

export const contactQueryOf = (search: z.infer<typeof contactSearchSchema>): ContactQuery => search;

/** What is `undefined` is left out; a list is a name several times, an empty one a name without a value. */
export function searchOf(values: Readonly<Record<string, unknown>>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (!Array.isArray(value)) search.append(name, typeof value === 'string' ? value : JSON.stringify(value));
    else if (value.length === 0) search.append(name, '');
    else for (const one of value) search.append(name, String(one));
  }
  return search;
}

/** The names that may come several times. */
const LISTS = new Set(['roles', 'status', 'kinds', 'scopes']);

/** Parameters as an object for a schema; a name that may come once stays a list when it comes twice, and is refused. */
export function valuesOf(search: URLSearchParams): Record<string, string | readonly string[]> {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const all = search.getAll(name);
      const [only] = all;
      if (LISTS.has(name)) return [name, all.length === 1 && only === '' ? [] : all];
      return [name, all.length === 1 && only !== undefined ? only : all];
    }),
  );
}
