import { html, raw } from 'hono/html';
import { routeEntries } from '../wire/index.js';
import { openApiDocument } from './openapi.js';
import type { ServerRouter } from './server-context.js';

type Html = ReturnType<typeof html>;

/** `/openapi.json` for programs, `/docs` for people: the same document, made once. */
export function addDescription(app: ServerRouter): void {
  const document = openApiDocument();
  const page = renderPage(document);
  app.get('/openapi.json', (context) => context.json(document));
  app.get('/docs', async (context) => {
    context.header('content-security-policy', "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    return context.html(await page);
  });
  app.get('/docs.css', (context) => context.body(STYLES, 200, { 'content-type': 'text/css; charset=utf-8' }));
}

function renderPage(document: Readonly<Record<string, unknown>>): Html {
  const { info, paths } = document as {
    readonly info: { readonly description: string };
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Rosterkit server</title>
        <link rel="stylesheet" href="/docs.css" />
      </head>
      <body>
        <main>
          <h1>Rosterkit server</h1>
          <p>${info.description}</p>
          <p><a href="/openapi.json">openapi.json</a>, for programs. ${String(routeEntries().length)} operations:</p>
          <nav aria-label="Operations">
            <ul>
              ${operations.map(
                ({ path, method, operation }) =>
                  html`<li>
                    <a href="#${operation.operationId}"><code>${method} ${path}</code></a> ${operation.summary}
                  </li>`,
              )}
            </ul>
          </nav>
          ${operations.map(({ path, method, operation }) => section(path, method, operation))}
        </main>
      </body>
    </html>`;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: unknown;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { schema: unknown }>> }>
  >;
}

function section(path: string, method: string, operation: Operation): Html {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  return html`<section id="${operationId}">
    <h2><code>${method} ${path}</code></h2>
    <p>${summary} ${description}</p>
    <h3>Parameters</h3>
    <ul>
      ${parameters.map(
        (one) =>
          html`<li>
            <code>${one.name}</code> (${one.in}${one.required ? ', required' : ''}):
            <code>${JSON.stringify(one.schema)}</code>
          </li>`,
      )}
    </ul>
    ${
      body
        ? html`<h3>Body</h3>
            ${details(body)}`
        : raw('')
    }
    <h3>Answers</h3>
    <dl>
      ${Object.entries(responses).map(
        ([status, answer]) =>
          html`<dt>${status}</dt>
            <dd>
              ${answer.description}
              ${answer.content?.['application/json'] ? details(answer.content['application/json'].schema) : raw('')}
            </dd>`,
      )}
    </dl>
  </section>`;
}

function details(schema: unknown): Html {
  return html`<details>
    <summary>Schema</summary>
    <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
  </details>`;
}

const STYLES = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
code, pre { font-size: 0.9em; overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 30rem; padding: 0.75rem; border: 1px solid; border-radius: 0.5rem; }
section { border-top: 1px solid; margin-top: 2rem; }
h2 { font-size: 1.15rem; }
h3 { font-size: 1rem; margin-bottom: 0.25rem; }
li { margin-block: 0.25rem; }
dt { font-weight: 600; }
`;
