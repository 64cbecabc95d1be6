import { expect } from 'chai';
import { fromJSONSchema } from 'zod';
import type { RouteName } from '../../../src/wire/index.js';
import { EXAMPLES, hasBody, NAMES, routeOf } from './examples.js';
import { useServer } from './support.js';

interface Operation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('What the server says of itself', () => {
  const server = useServer();
  let document: Document;
  before(async () => {
    document = (await server.fetch('/openapi.json')).body as unknown as Document;
  });

  const operationOf = (name: RouteName): Operation | undefined => {
    const { method, path } = routeOf(name);
    return document.paths[`/tenants/{tenantId}${path}`]?.[method.toLowerCase()];
  };

  /** What somebody who only has the document makes of a value. */
  function fits(schema: object | undefined, value: unknown): string {
    const whole = { ...schema, $defs: document.components.schemas };
    const alone = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/');
    const { error } = fromJSONSchema(JSON.parse(alone) as Parameters<typeof fromJSONSchema>[0]).safeParse(value);
    return schema ? (error?.message ?? 'yes') : 'no schema';
  }

  it('names every route once, who may call it, and what it needs', () => {
    expect(document.openapi).to.match(/^3\.1/);
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids.toSorted()).to.deep.equal([...NAMES].toSorted());
    for (const name of NAMES) {
      const { access, needsVersion, key, body } = routeOf(name);
      const operation = operationOf(name);
      expect(operation?.security.length === 0, name).to.equal('public' in access);
      const required =
        operation?.parameters.filter((one) => one.required && one.in === 'header').map((one) => one.name) ?? [];
      expect(required.includes('If-Match'), name).to.equal(needsVersion === true);
      expect(required.includes('Idempotency-Key'), name).to.equal(key === 'required');
      expect(operation?.requestBody !== undefined, name).to.equal(body !== undefined);
    }
  });

  it('every parameter of a path is there, and every reference leads somewhere', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).to.deep.equal(names);
      }
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference = '']) => reference,
    );
    expect(references).not.to.deep.equal([]);
    for (const reference of new Set(references)) {
      const found = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);
      expect(found, reference).to.be.an('object');
    }
  });

  it('its schemas take the bodies of these tests, and no unknown field', () => {
    for (const name of NAMES.filter(hasBody)) {
      const schema = operationOf(name)?.requestBody?.content['application/json']?.schema;
      const { body } = EXAMPLES[name];
      expect(fits(schema, body), name).to.equal('yes');
      expect(fits(schema, { ...(body as object), isAccountOwner: true }), name).not.to.equal('yes');
    }
  });

  it('its schemas take what the server answers', async () => {
    const marguerite = await server.as('marguerite');
    for (const name of [
      'me',
      'listMembers',
      'getMember',
      'roleOffers',
      'listScopes',
      'getProfile',
      'capabilities',
      'session',
      'listSessions',
    ] as const) {
      const { status, body } = await marguerite.send('GET', EXAMPLES[name].path);
      expect(status, name).to.equal(200);
      const answer = operationOf(name)?.responses['200'] as unknown as {
        readonly content: Record<string, { readonly schema: object }>;
      };
      expect(fits(answer.content['application/json']?.schema, body), name).to.equal('yes');
    }
    expect(
      fits(document.components.schemas['Problem'], (await marguerite.send('GET', '/members/nobody')).body),
    ).to.equal('yes');
  });

  it('/docs is a page for people: titled, in a language, with a way to every operation', async () => {
    const { status, text, headers } = await server.fetch('/docs');
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.match(/^text\/html/);
    expect(headers.get('content-security-policy')).to.include("default-src 'none'").and.not.include('unsafe');
    expect(text)
      .to.match(/<html lang="en">/)
      .and.match(/<title>[^<]+<\/title>/)
      .and.match(/<h1>/)
      .and.match(/<main>/);
    expect(text).not.to.match(/<script|style=/);
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).to.have.members([...NAMES]);
    for (const id of targets) expect(text).to.include(`id="${id}"`);
    const styles = await server.fetch('/docs.css');
    expect([styles.status, styles.headers.get('content-type')]).to.deep.equal([200, 'text/css; charset=utf-8']);
  });
});
