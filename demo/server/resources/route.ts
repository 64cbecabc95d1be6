import type { ObjectFacts, PermissionId } from 'rosterkit/domain';
import { EngineFailure, type Guard, type HostAccess, type SqlEngine } from 'rosterkit/server';
import type { Thing, ThingStore } from './things.js';

/** A request to a sample resource of one tenant. */
export interface Asked {
  readonly engine: SqlEngine;
  readonly guard: Guard;
  readonly request: Request;
  readonly tenantId: string;
  readonly things: ThingStore;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** The same of somebody who is signed in. */
export interface Call extends Asked {
  readonly access: HostAccess;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Work = (call: Call) => Promise<unknown>;

/** One address of a sample business. */
export interface ResourceRoute {
  readonly method: string;
  /** Below `/demo-api/{tenantId}/`; `{id}` stands for any name. */
  readonly path: string;
  readonly answer: (asked: Asked) => Promise<Response>;
}

type Right = PermissionId | readonly PermissionId[];

/** A route for who is signed in. What the work comes to is sent as JSON, a response as it is. */
export function route(method: string, path: string, work: Work): ResourceRoute {
  return {
    method,
    path,
    answer: (asked) =>
      asked.guard.answer(asked.request, asked.tenantId, async (access) => {
        const body = method === 'GET' || method === 'DELETE' ? {} : await bodyOf(access);
        const value = await work({ ...asked, access, body });
        return value instanceof Response
          ? value
          : Response.json(value ?? {}, { status: method === 'POST' ? 201 : 200 });
      }),
  };
}

async function bodyOf(access: HostAccess): Promise<Readonly<Record<string, unknown>>> {
  const body = await access.readJson();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new EngineFailure({ code: 'invalid' });
  return body as Record<string, unknown>;
}

/** A look at something that belongs to the whole tenant. */
export function show(path: string, action: PermissionId, value: Work): ResourceRoute {
  return route('GET', path, async (call) => {
    await call.access.require(action);
    return value(call);
  });
}

/** A list of what who asks may see, and what is said of all of it together. */
export function list(
  path: string,
  type: string,
  action: Right,
  more: (items: readonly Thing[], call: Call) => object | Promise<object> = () => ({}),
): ResourceRoute {
  return route('GET', path, async (call) => {
    const items = await within(call, type, action);
    return { items, ...(await more(items, call)) };
  });
}

/** The same as a file; a right of its own. */
export function download(path: string, type: string, action: Right, columns: readonly string[]): ResourceRoute {
  return route('GET', path, async (call) => file(`${type}.csv`, csvOf(await within(call, type, action), columns)));
}

/** One thing by its id. */
export function one(path: string, type: string, action: Right): ResourceRoute {
  return route('GET', path, (call) => seen(call, type, action));
}

interface Change {
  /** What may be done with it. */
  readonly action: PermissionId;
  /** By which right it can be seen at all; the same unless said. */
  readonly sight?: Right;
}
type Changing = (thing: Thing, call: Call) => object | Promise<object>;

/** A change of one thing: seen first, then decided, then written. */
export function change(method: string, path: string, type: string, rights: Change, work: Changing): ResourceRoute {
  return route(method, path, async (call) => {
    const thing = await seen(call, type, rights.sight ?? rights.action);
    await call.access.require(rights.action, { object: thing });
    return call.things.change(type, thing, { ...(await work(thing, call)) });
  });
}

/** A new thing; what it will be is what the right is asked for. */
export function create(
  path: string,
  type: string,
  action: PermissionId,
  make: (call: Call) => object | Promise<object>,
): ResourceRoute {
  return route('POST', path, async (call) => {
    const thing: Thing = { ...(await make(call)), id: call.engine.ids.create() };
    await call.access.require(action, { object: thing });
    return call.things.save(type, thing);
  });
}

/** A page of settings: one text. */
export function page(path: string, type: string, id: string, action: PermissionId): ResourceRoute[] {
  return [
    show(path, action, ({ things }) => things.find(type, id)),
    route('PUT', path, async ({ access, body, things }) => {
      await access.require(action);
      return things.save(type, { id, value: textIn(body, 'value') });
    }),
  ];
}

/** The things of a kind that who asks may see; of one store where the query names it. */
export async function within({ access, things, query }: Call, type: string, action: Right): Promise<readonly Thing[]> {
  const reach = await access.reach(action);
  const store = query.get('store');
  const items = (await things.list(type)).filter((thing) => reach.covers(thing));
  return store === null ? items : items.filter(({ scope }) => scope === store);
}

export async function seen({ access, things, params }: Call, type: string, action: Right): Promise<Thing> {
  return access.see(action, await things.find(type, params['id'] ?? ''));
}

/** @throws {EngineFailure} `wrongStatus` (409) for what cannot be done with a thing as it stands. */
export function mustBe(thing: Thing, ...statuses: readonly string[]): void {
  if (!statuses.includes(String(thing['status']))) throw new EngineFailure({ code: 'wrongStatus' });
}

/** @throws {EngineFailure} `invalid` (422) with the field. */
export function textIn(body: Call['body'], field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '' || value.length > 500)
    throw new EngineFailure({ code: 'invalid', field });
  return value;
}

/** @throws {EngineFailure} `invalid` (422) with the field. */
export function numberIn(body: Call['body'], field: string): number {
  const value = body[field];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new EngineFailure({ code: 'invalid', field });
  return value;
}

export const nowOf = ({ engine }: Pick<Asked, 'engine'>): string => new Date(engine.clock.now()).toISOString();

/** What is sold, in the smallest unit of the currency. */
export const sumOf = (items: readonly ObjectFacts[], field = 'amount'): number =>
  items.reduce((sum, item) => sum + Number(item[field] ?? 0), 0);

export function file(name: string, text: string, type = 'text/csv'): Response {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` };
  return new Response(text, { headers });
}

/** RFC 4180. */
export function csvOf(items: readonly ObjectFacts[], columns: readonly string[]): string {
  const line = (values: readonly unknown[]): string => values.map(cellOf).join(',') + '\r\n';
  return [columns, ...items.map((item) => columns.map((column) => item[column]))].map(line).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236). */
function cellOf(value: unknown): string {
  const plain = value === undefined ? '' : JSON.stringify(value);
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
