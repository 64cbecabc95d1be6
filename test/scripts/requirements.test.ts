import { expect } from 'chai';
import { mistakeIn, titlesIn } from '../../scripts/lib/requirement-titles.mjs';
import { readRequirements } from '../../scripts/lib/requirement-table.mjs';
import { numbersIn } from '../../scripts/lib/requirements.mjs';

/** Written this way, no literal of this file looks like the title of a test. */
const id = (number: number): string => `R${String(number).padStart(3, '0')}`;
const [one, two, three] = [id(1), id(2), id(3)];
const journey = `J${String(5).padStart(2, '0')}`;

describe('the numbers of requirements in titles', () => {
  it('are found, each once, and nothing that only looks like one', () => {
    expect(numbersIn(`${journey} ${one} and ${two}, ${one} again; SE-05 IN-10 R12 x${three}`)).to.deep.equal([
      journey,
      one,
      two,
    ]);
  });

  const known = new Set([one, two, three, id(9)]);
  for (const [title, mistake] of [
    [`${one} holds`, undefined],
    [`${one} ${two} hold`, undefined],
    [`${one}, ${two}, ${three} hold`, 'names 3 requirements, at most 2'],
    [`${one}-${three} hold`, 'names a range of requirements'],
    [`${one}–${id(9)} hold`, 'names a range of requirements'],
    [`${id(140)} holds`, `names ${id(140)}, which there is not`],
  ] as const) {
    it(mistake ? `are wrong in “${title.replace(/R/g, '#')}”` : `are right in “${title.replace(/R/g, '#')}”`, () =>
      expect(mistakeIn(title, known)).to.equal(mistake),
    );
  }
});

describe('titlesIn', () => {
  it('reads texts and templates, not comments, and recognises what they become', () => {
    const source = `
      // ${one} is spoken of here
      it('${one} holds', () => {});
      it(\`${two} refuses \${who} always (\${how})\`, () => {});
      it('nothing of that kind', () => {});`;
    const found = titlesIn(source, 'some.test.ts');
    expect(found.map(({ line, numbers }) => [line, numbers])).to.deep.equal([
      [3, [one]],
      [4, [two]],
    ]);
    expect(found[1]?.matches.test(`members › ${two} refuses a Partner always (by policy)`)).to.equal(true);
    expect(found[1]?.matches.test(`members › ${two} refuses nobody`)).to.equal(false);
  });
});

describe('the list of requirements', () => {
  it('has all 139, in order, each with a layer and a sentence', () => {
    const rows = readRequirements();
    expect(rows.map((row) => row.id)).to.deep.equal(Array.from({ length: 139 }, (_, i) => id(i + 1)));
    for (const row of rows) {
      expect(row.layer, row.id).to.be.oneOf(['UI', 'BE', 'B']);
      expect(row.sentence, row.id).to.match(/\w.*\.$/);
    }
  });
});
