import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { COLORS, COMPONENTS, VALUES } from '../../src/styles/tokens.js';

const src = new URL('../../src/', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, code: readFileSync(new URL(file, src), 'utf8') }));

/** The sheets of a file, without comments and without the conditions of `@media` and `@container`. */
const sheetsOf = (code: string): string[] =>
  [...code.matchAll(/\bcss`([^`]*)`/g)].map(([, sheet = '']) =>
    sheet.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/@(media|container|supports)[^{]*/g, ''),
  );
const sheets = files.flatMap(({ file, code }) => sheetsOf(code).map((sheet) => ({ file, sheet })));
const found = (pattern: RegExp): string[] =>
  sheets.flatMap(({ file, sheet }) => [...sheet.matchAll(pattern)].map(([text]) => `${file}: ${text.trim()}`));

describe('the sheets of the kit', () => {
  it('are there to be looked at', () => {
    expect(sheets.length).to.be.greaterThan(3);
  });

  it('take every colour from a token', () => {
    const named = 'white|black|gr[ae]y|silver|red|green|blue|orange|yellow|purple|pink|teal|navy|brown';
    const colours = new RegExp(
      `#[0-9a-f]{3,8}\\b(?=[^{]*[;}])|\\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\\(|:[^;{]*\\b(${named})\\b`,
      'gi',
    );
    expect(found(colours)).to.deep.equal([]);
  });

  it('take every length, radius and time from a token, or from a custom property of the widget', () => {
    const lengths = sheets.flatMap(({ file, sheet }) => {
      const rest = sheet.replaceAll(/var\(\s*--rosterkit-[\w-]+,[^()]*\)/g, '');
      return [...rest.matchAll(/\b(?!0px)\d*\.?\d+(px|rem|pt|cm|mm|ms)\b/g)].map(([text]) => `${file}: ${text}`);
    });
    expect(lengths).to.deep.equal([]);
  });

  it('use only aliases that a token, a sheet or a script declares', () => {
    const declared = new Set([
      ...[COLORS, VALUES, COMPONENTS].flatMap(Object.keys).map((name) => `--_${name}`),
      ...sheets.flatMap(({ sheet }) => [...sheet.matchAll(/(--_[\w-]+)\s*:/g)].map(([, name]) => name)),
      ...files.flatMap(({ code }) => [...code.matchAll(/setProperty\(\s*'(--_[\w-]+)'/g)].map(([, name]) => name)),
    ]);
    const used = sheets.flatMap(({ file, sheet }) =>
      [...sheet.matchAll(/var\(\s*(--_[\w-]+)/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(used.filter(({ name }) => !declared.has(name))).to.deep.equal([]);
  });

  it('give every custom property of a widget a fallback', () => {
    expect(found(/var\(\s*--rosterkit-[\w-]+\s*\)/g)).to.deep.equal([]);
  });

  it('know start and end, not left and right', () => {
    const physical =
      /(?<![\w.-])(((margin|padding|border)-)?(left|right|top|bottom)(-[a-z]+)*\s*:|(min-|max-)?(width|height)\s*:|(float|text-align):\s*(left|right))/g;
    expect(found(physical)).to.deep.equal([]);
  });
});

describe('the templates of the kit', () => {
  it('carry no inline style, which a strict content security policy drops', () => {
    const inline = files.filter(({ code }) => /\sstyle=["'$]|style-map|styleMap/.test(code));
    expect(inline.map(({ file }) => file)).to.deep.equal([]);
  });
});

describe('docs/theming.md', () => {
  it('lists the tokens as they are', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/write-theming.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect(stderr.replace(/^npm warn.*\n/gm, '')).to.equal('');
    expect(status).to.equal(0);
  });
});
