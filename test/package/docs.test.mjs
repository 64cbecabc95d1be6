import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.mjs';

const root = process.env.ROSTERKIT_ROOT;

/** What stands in a page around a snippet: names of the page's own, and an element it has at hand. */
const AROUND = `
import type { MemberEntry, ScopePickerElement, TeamListElement, TeamProviderElement } from 'rosterkit';
import type { TeamBackend } from 'rosterkit/backend';
import type { TeamClient } from 'rosterkit/client';
declare global {
  const myBackend: TeamBackend;
  const list: TeamListElement;
  const provider: TeamProviderElement;
  const picker: ScopePickerElement;
  const client: TeamClient;
  const entry: MemberEntry;
  const router: { go(url: string | undefined): void };
  const snackbar: { show(text: string): void };
  function shiftsOf(memberId: string): number;
  function dial(phone: string | undefined): void;
  function log(...parts: unknown[]): void;
  function tell(text: string): void;
}
`;

/** The snippets of a page's code in a document, by the line they begin at. */
function snippetsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/^```(?:ts|js|typescript|javascript)\n([^]*?)^```$/gm)];
  return found.map(({ 1: source, index }) => [text.slice(0, index).split('\n').length, source]);
}

// what runs in a page; docs/server.md speaks of packages a page does not have
const files = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md') && file !== 'docs/server.md',
);

describe('snippets of the documents', () => {
  it('are found', () => {
    assert.ok(snippetsOf('docs/embedding.md').length > 10);
  });

  for (const file of files) {
    for (const [line, source] of snippetsOf(file)) {
      it(`compile as they stand: ${file}, line ${line}`, () => {
        const said = compile({
          'around.ts': AROUND,
          'snippet.ts': `import type {} from 'rosterkit';\n${source}\nexport {};`,
        });
        assert.deepEqual(said, []);
      });
    }
  }
});
