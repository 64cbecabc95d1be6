import * as z from '../domain/zod.js';
import {
  BACKGROUND_HEADER,
  KEY_HEADER,
  problemSchema,
  ROUTES,
  routeEntries,
  TENANTS_PATH,
  type Route,
} from '../wire/index.js';

type Json = Readonly<Record<string, unknown>>;

/** The statuses a route can answer with besides its success, and why. */
const STATUSES: Readonly<Record<number, string>> = {
  400: 'The body is no JSON or names a field twice, or the Idempotency-Key is missing.',
  401: 'Nobody is signed in.',
  403: 'The policy does not allow it; reason says why.',
  404: 'There is no such thing, or none that may be seen: the same answer.',
  409: 'The state, or another member with the address, stands against it.',
  412: 'It was changed meanwhile; current is how it is now.',
  413: 'The body is too large.',
  415: 'The body has to be application/json.',
  422: 'A value was not understood; errors says which.',
  428: 'If-Match is missing.',
  429: 'Too many; Retry-After says when to come back.',
  503: 'The server cannot work at the moment.',
};

/** The OpenAPI 3.1 document, made from the same table and schemas that the server reads. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  const parts: Record<string, unknown> = {};
  for (const [name, route] of routeEntries()) {
    const path = `${TENANTS_PATH}/{tenantId}${route.path}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route, parts) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rosterkit',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Teams: members, invitations, roles and profiles. What a caller may do follows from the policy of the tenant; ' +
        'refusals are problems (RFC 9457) whose type begins with urn:rosterkit:problem: and never changes its meaning.',
    },
    tags: [{ name: 'team' }, { name: 'session' }, { name: 'operator' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'Problem', parts), ...parts },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-rosterkit-{tenantId}' },
        bearer: { type: 'http', scheme: 'bearer' },
        operator: { type: 'http', scheme: 'bearer', description: 'The operator’s own token.' },
      },
    },
  };
}

/** The version of what is sent, for the next If-Match; of a row also where it is only read. */
const ETAG = { ETag: { schema: { type: 'string' }, description: 'The version, in quotes (RFC 9110 §8.8.3).' } };

/** @param parts - Gets what the schemas of the operation refer to. */
function operation(name: string, route: Route, parts: Record<string, unknown>): Json {
  const { access, summary, query, answer, needsVersion, status = 200 } = route;
  const body = route.sketch ?? route.body;
  return {
    operationId: name,
    tags: ['operator' in access ? 'operator' : isTeam(name) ? 'team' : 'session'],
    summary,
    description: accessText(access),
    'x-access': access,
    security: 'public' in access ? [] : 'operator' in access ? [{ operator: [] }] : [{ session: [] }, { bearer: [] }],
    parameters: [...pathParameters(route), ...queryParameters(query), ...headerParameters(route)],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body, `${name}Body`, parts) } },
          },
        }
      : {}),
    responses: {
      ...(answer
        ? {
            [status]: {
              description: 'Done.',
              ...(needsVersion ? { headers: ETAG } : {}),
              content: { 'application/json': { schema: schemaOf(answer, `${name}Answer`, parts) } },
            },
          }
        : { 204: { description: 'Done.' } }),
      ...Object.fromEntries(
        statusesOf(route).map((code) => [
          code,
          {
            description: STATUSES[code],
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

const isTeam = (name: string): boolean => Object.keys(ROUTES).indexOf(name) < Object.keys(ROUTES).indexOf('session');

function accessText(access: Route['access']): string {
  const [[kind, text] = ['', '']] = Object.entries(access);
  return kind === 'permission' ? `Needs the permission \`${text}\`.` : `${text} (${kind})`;
}

function statusesOf({ access, body, needsVersion, key, method }: Route): number[] {
  const codes = [404, 422, 429, 503];
  codes.push(...('public' in access ? (body ? [401, 403] : []) : [401, 403]));
  if (body) codes.push(400, 413, 415);
  if (key === 'required') codes.push(400);
  if (needsVersion) codes.push(412, 428);
  if (method !== 'GET') codes.push(409);
  return [...new Set(codes)].toSorted((a, b) => a - b);
}

const stringSchema = { type: 'string' } as const;

function pathParameters({ path }: Route): Json[] {
  const names = ['tenantId', ...[...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])];
  return names.map((name) => ({ name, in: 'path', required: true, schema: stringSchema }));
}

function queryParameters(query: Route['query']): Json[] {
  if (!query) return [];
  const { properties = {} } = schemaOf(query, 'Query', {}) as { readonly properties?: Readonly<Record<string, Json>> };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    schema,
    ...(schema['type'] === 'array' ? { explode: true } : {}),
  }));
}

function headerParameters({ needsVersion, key, access }: Route): Json[] {
  const background = {
    name: BACKGROUND_HEADER,
    in: 'header',
    required: false,
    schema: stringSchema,
    description: 'Any value: the page asks by itself, which is no activity of the person.',
  };
  return [
    ...('member' in access || 'permission' in access ? [background] : []),
    ...(needsVersion
      ? [{ name: 'If-Match', in: 'header', required: true, schema: stringSchema, description: 'The version, or `*`.' }]
      : []),
    ...(key === undefined
      ? []
      : [{ name: KEY_HEADER, in: 'header', required: key === 'required', schema: stringSchema }]),
  ];
}

/**
 * As the outside sees it; what JSON Schema cannot say is left open. What it refers to goes among the parts, under names
 * that begin with its own: a reference is read from the root of the whole document.
 */
function schemaOf(schema: NonNullable<Route['body']>, name: string, parts: Record<string, unknown>): Json {
  const { $schema: _, ...own } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  const text = JSON.stringify(own).replaceAll('"#/$defs/', `"#/components/schemas/${name}`);
  const { $defs = {}, ...rest } = JSON.parse(text) as { readonly $defs?: Json };
  for (const [id, part] of Object.entries($defs)) parts[name + id] = part;
  return rest;
}
