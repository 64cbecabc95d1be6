import { BackendError } from '../index.js';
import type { Asked, Call } from './asked.js';
import { ownOptions, plainCopy } from './plain-copy.js';

type Shape = 'object' | 'list' | 'objects';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const HAS_SHAPE: Readonly<Record<Shape, (value: unknown) => boolean>> = {
  object: isObject,
  list: (value) => Array.isArray(value),
  objects: (value) => Array.isArray(value) && value.every(isObject),
};

/** Shapes of arguments that travel inside a body; everything deeper is the server's to judge. */
const SHAPES: Readonly<Record<string, Shape>> = {
  drafts: 'list',
  operations: 'objects',
  checks: 'objects',
  settings: 'object',
};

const HEADER_TEXT = /^[\x21-\x7e]{1,200}$/;
/** RFC 9110 §8.8.3: what may stand between the quotes of an entity tag, without the characters beyond ASCII. */
const ETAG_TEXT = /^[\x21\x23-\x7e]{1,200}$/;

/**
 * The arguments of a call as data of our own.
 * @throws {BackendError} `invalid`, with the argument's name as `field` when its shape is another one; `notFound` for an
 * id that cannot stand in a path, since nothing has such an id.
 */
export function askedOf(call: Call): Asked {
  const { route, ids = {}, query, body } = call;
  const { ifVersion, idempotencyKey, isBackground } = ownOptions(call.options);
  return {
    route,
    ids: Object.entries(ids).map(([name, id]) => [name, pathId(name, id)] as const),
    query: Object.hasOwn(call, 'query') ? objectCopy(query, 'query') : undefined,
    body: Object.hasOwn(call, 'body') ? bodyCopy(body) : undefined,
    ifVersion: headerText('ifVersion', ifVersion, ETAG_TEXT),
    idempotencyKey: headerText('idempotencyKey', idempotencyKey, HEADER_TEXT),
    isBackground: isBackground === true,
  };
}

function pathId(name: string, id: unknown): string {
  if (typeof id !== 'string') throw new BackendError({ code: 'invalid', field: name });
  // dots are steps in a path
  if (/^\.{0,2}$/.test(id)) throw new BackendError({ code: 'notFound' });
  try {
    return encodeURIComponent(id);
  } catch (error) {
    // half a character has no form in an address
    throw new BackendError({ code: 'notFound' }, { cause: error });
  }
}

function objectCopy(value: unknown, field?: string): Readonly<Record<string, unknown>> {
  const copy = plainCopy(value);
  if (!isObject(copy)) throw new BackendError({ code: 'invalid', ...(field ? { field } : {}) });
  return copy;
}

function bodyCopy(body: unknown): Readonly<Record<string, unknown>> {
  if (isObject(body)) {
    for (const [name, shape] of Object.entries(SHAPES))
      if (Object.hasOwn(body, name) && !HAS_SHAPE[shape](body[name]))
        throw new BackendError({ code: 'invalid', field: name });
  }
  return objectCopy(body);
}

function headerText(field: string, value: unknown, pattern: RegExp): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !pattern.test(value)) throw new BackendError({ code: 'invalid', field });
  return value;
}
