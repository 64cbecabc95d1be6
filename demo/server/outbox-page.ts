import type { MailSink, SunkMail } from './mail-sink.js';

const SECURITY_HEADERS = {
  // srcdoc frames have the page's policy: a mail can look like itself here, and cannot fetch or run anything
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const REFRESH_SECONDS = 5;

/**
 * Pages that show what the sink has got: `/outbox`, one mail at `/outbox/<number>`, all of it for programs at
 * `/outbox.json`. Only for demos: whoever sees them can use every link in them.
 * @returns `undefined` for any other path.
 */
export function outboxPage(sink: Pick<MailSink, 'mails'>): (request: Request) => Response | undefined {
  return ({ method, url }) => {
    const { pathname, searchParams } = new URL(url);
    const answer = answerTo(sink, pathname, searchParams.has('refresh'));
    if (!answer) return undefined;
    if (method === 'GET') return answer;
    if (method === 'HEAD') return new Response(null, answer);
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD', ...SECURITY_HEADERS } });
  };
}

function answerTo(sink: Pick<MailSink, 'mails'>, path: string, isRefreshing: boolean): Response | undefined {
  if (path === '/outbox.css') return respond(STYLES, 'text/css; charset=utf-8');
  if (path === '/outbox.json') return respond(JSON.stringify(newestFirst(sink).map(asJson)), 'application/json');
  if (path === '/outbox') return page('Outbox', list(newestFirst(sink), isRefreshing), { isRefreshing });
  const number = /^\/outbox\/(\d{1,9})$/.exec(path)?.[1];
  if (number === undefined) return undefined;
  const mail = sink.mails.find((one) => one.number === Number(number));
  return mail
    ? page(mail.subject, detail(mail))
    : page(
        'Not here',
        markup`<p>This mail is not here (any more).</p>
          ${BACK}`,
        { status: 404 },
      );
}

function newestFirst({ mails }: Pick<MailSink, 'mails'>): SunkMail[] {
  return mails.toReversed();
}

function asJson({ number, to, from, envelope, subject, text, html, date }: SunkMail) {
  return { number, to, from, envelope, subject, text, html, date };
}

/** Markup that is already escaped. */
class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

const BACK = markup`<p><a href="/outbox">All mails</a></p>`;

function list(mails: readonly SunkMail[], isRefreshing: boolean): Markup {
  const toggle = isRefreshing
    ? markup`<a class="button" href="/outbox">Stop refreshing</a> <span>Every ${REFRESH_SECONDS} seconds.</span>`
    : markup`<a class="button" href="/outbox">Refresh</a> <a class="button" href="/outbox?refresh">Keep refreshing</a>`;
  const rows = mails.map(
    (mail) =>
      markup`<li>
        <h2><a href="/outbox/${mail.number}">${mail.subject || '(no subject)'}</a></h2>
        <p>To <bdi>${mail.envelope.to.join(', ')}</bdi>, ${time(mail)}</p>
        ${linksIn(mail.text).map((url) => markup`<p>${link(url)}</p>`)}
      </li>`,
  );
  const all =
    mails.length > 0
      ? markup`<ol>
          ${rows}
        </ol>`
      : markup`<p>No mail yet.</p>`;
  return markup`<p>Every mail of this demo ends here; none leaves this machine.</p>
    <p>${toggle}</p>
    ${all}`;
}

function detail(mail: SunkMail): Markup {
  return markup`${BACK}
    <dl>
      <dt>To (envelope)</dt>
      <dd><bdi>${mail.envelope.to.join(', ')}</bdi></dd>
      <dt>From (envelope)</dt>
      <dd><bdi>${mail.envelope.from}</bdi></dd>
      <dt>Arrived</dt>
      <dd>${time(mail)}</dd>
    </dl>
    <h2 id="text">Text</h2>
    <div class="text">${linked(mail.text)}</div>
    <h2 id="html">HTML</h2>
    <iframe title="The mail as HTML" sandbox srcdoc="${mail.html}"></iframe>
    <h2>Headers</h2>
    <dl>
      ${mail.headers.map(
        ({ name, value }) =>
          markup`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    <details>
      <summary>Source</summary>
      <div class="text source">${mail.raw}</div>
    </details>`;
}

function time({ date }: SunkMail): Markup {
  return markup`<time datetime="${date}">${date.slice(0, 19).replace('T', ' ')} UTC</time>`;
}

const URLS = /https?:\/\/[^\s<>"]+/g;

function linksIn(text: string): string[] {
  return [...new Set(text.match(URLS) ?? [])];
}

/** The text, its addresses as links. */
function linked(text: string): Markup[] {
  const addresses = text.match(URLS) ?? [];
  return text.split(URLS).map((before, index) => {
    const url = addresses[index];
    return url === undefined ? markup`${before}` : markup`${before}${link(url)}`;
  });
}

function link(url: string): Markup {
  return markup`<a href="${url}" rel="noreferrer">${url}</a>`;
}

interface PageOptions {
  readonly status?: number;
  readonly isRefreshing?: boolean;
}

function page(title: string, content: Markup, { status = 200, isRefreshing = false }: PageOptions = {}): Response {
  const { source } = markup`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      ${isRefreshing ? markup`<meta http-equiv="refresh" content="${REFRESH_SECONDS}" />` : ''}
      <title>${title}</title>
      <link rel="stylesheet" href="/outbox.css" />
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        ${content}
      </main>
    </body>
  </html>`;
  return respond(`<!doctype html>\n${source}\n`, 'text/html; charset=utf-8', status);
}

function respond(body: string, type: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type, ...SECURITY_HEADERS } });
}

type Value = string | number | Markup | readonly Markup[];

/** Markup with its values escaped, for content and quoted attributes. */
function markup(words: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(words.map((word, index) => word + sourceOf(values[index] ?? '')).join(''));
}

function sourceOf(value: Value): string {
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(({ source }) => source).join('');
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLES = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin: 0; }
main { max-inline-size: 48rem; margin-inline: auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.125rem; margin-block: 1.5rem 0.25rem; }
p { margin-block: 0.25rem; }
ol { list-style: none; padding: 0; }
li { border-block-start: 1px solid GrayText; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
a { color: LinkText; }
a:focus-visible, summary:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
.button { display: inline-block; border: 1px solid currentcolor; border-radius: 0.25rem; padding: 0.375rem 0.75rem; }
.text { white-space: pre-wrap; border: 1px solid GrayText; border-radius: 0.25rem; padding: 0.75rem; }
.source { font-family: ui-monospace, monospace; font-size: 0.875rem; }
iframe { inline-size: 100%; block-size: 32rem; border: 1px solid GrayText; border-radius: 0.25rem; }
`;
