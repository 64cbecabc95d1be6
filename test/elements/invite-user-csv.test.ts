import { expect } from '@open-wc/testing';
import { parseCsv } from '../../src/elements/invite-user/csv.js';
import type { ListWords } from '../../src/elements/invite-user/list-columns.js';
import { readRows } from '../../src/elements/invite-user/list-rows.js';
import { writeCsv } from '../../src/elements/shared/csv.js';
import { readTextFile } from '../../src/elements/invite-user/read-text-file.js';

const TABLES: readonly (readonly [title: string, text: string, rows: string[][]])[] = [
  [
    'commas',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'semicolons, as a French spreadsheet writes',
    'a;b\r\nc;d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'tabs, as cells are copied',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'old ends of lines',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
  ['quotes around delimiters', '"a, b",c', [['a, b', 'c']]],
  [
    'quotes around ends of lines',
    '"a\r\nb",c\nd,e',
    [
      ['a\r\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['doubled quotes', '"say ""hello""",b', [['say "hello"', 'b']]],
  ['empty cells', 'a,,c\n,,', [['a', '', 'c']]],
  ['empty quotes', '"",b', [['', 'b']]],
  [
    'blank lines between',
    '\n\na,b\n\nc,d\n\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['spaces around cells', ' a , b ', [['a', 'b']]],
  ['text after a closing quote', '"Lovelace, Ada" <a@x.example>,b', [['Lovelace, Ada <a@x.example>', 'b']]],
  ['a quote that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
  ['a quote inside a cell', 'a,5" pipe', [['a', '5" pipe']]],
  ['commas in a table of semicolons', 'a;"b, c";d', [['a', 'b, c', 'd']]],
  ['a delimiter in quotes first', '"a,b,c";d\n', [['a,b,c', 'd']]],
  ['one column', 'a\nb', [['a'], ['b']]],
  ['nothing', '', []],
];

describe('tables as text', () => {
  for (const [title, text, rows] of TABLES) {
    it(`reads ${title}`, () => {
      expect(parseCsv(text)).to.deep.equal(rows);
    });
  }

  it('reads a long list of quotes in no time', () => {
    const started = performance.now();
    parseCsv('"'.repeat(200_000));
    parseCsv(`${'"a",'.repeat(50_000)}"`);
    expect(performance.now() - started).to.be.below(1000);
  });

  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
    it(`writes no cell that a spreadsheet would run: ${JSON.stringify(cell)}`, () => {
      const [row] = parseCsv(writeCsv([[cell, 'b']]));
      expect(row?.[0]?.startsWith("'")).to.equal(true);
    });
  }

  it('writes what it reads again', () => {
    const rows = [
      ['a;b', 'say "x"', 'c\nd'],
      ['é', '', "it's"],
    ];
    expect(parseCsv(writeCsv(rows))).to.deep.equal(rows);
    expect(parseCsv(writeCsv(rows, ';'))).to.deep.equal(rows);
  });
});

describe('lists of people as text', () => {
  const words: ListWords = {
    roles: new Map([
      ['pos basic', 'posBasic'],
      ['posbasic', 'posBasic'],
    ]),
    scopes: new Map([
      ['plateau', 'b1'],
      ['vieux-quebec', 'b2'],
    ]),
    all: ['all', 'toutes les boutiques'],
    heads: { role: ['Rôle'], scopes: ['Boutiques'] },
  };
  const rows = (text: string): object[] =>
    readRows(text, words).map(({ id: _id, isSent: _sent, unknownRole, unknownScopes, ...row }) => ({
      ...row,
      ...(unknownRole ? { unknownRole } : {}),
      ...(unknownScopes.length > 0 ? { unknownScopes } : {}),
    }));
  const person = (email: string, rest: object = {}): object => ({
    email,
    firstName: '',
    lastName: '',
    role: '',
    ...rest,
  });

  it('reads columns by their heads, in any order, in English and in French', () => {
    const ada = person('ada@x.example', {
      firstName: 'Ada',
      lastName: 'Lovelace',
      role: 'posBasic',
      scopes: ['b1', 'b2'],
    });
    expect(
      rows('Role,E-mail,Last name,First name,Stores\nPOS Basic,ADA@x.example,Lovelace,Ada,Plateau|Vieux-Québec'),
    ).to.deep.equal([ada]);
    expect(
      rows('Prénom;Nom;Adresse courriel;Rôle;Boutiques\nAda;Lovelace;ada@x.example;pos basic;"plateau, vieux-quebec"'),
    ).to.deep.equal([ada]);
  });

  it('finds the columns by what stands in them where there are no heads', () => {
    expect(rows('Ada,Lovelace,ada@x.example,POS Basic,Plateau\nBo,Zhang,bo@x.example,,all')).to.deep.equal([
      person('ada@x.example', { firstName: 'Ada', lastName: 'Lovelace', role: 'posBasic', scopes: ['b1'] }),
      person('bo@x.example', { firstName: 'Bo', lastName: 'Zhang', scopes: 'all' }),
    ]);
  });

  it('reads addresses alone, several on a line and with names', () => {
    expect(rows('a@x.example, b@x.example\nAda King Lovelace <ada@x.example>')).to.deep.equal([
      person('a@x.example'),
      person('b@x.example'),
      person('ada@x.example', { firstName: 'Ada King', lastName: 'Lovelace' }),
    ]);
  });

  it('keeps what it does not know, to be corrected', () => {
    expect(rows('email,role,stores\nanna@,Chef,Plateau;Nowhere')).to.deep.equal([
      person('anna@', { unknownRole: 'Chef', scopes: ['b1'], unknownScopes: ['Nowhere'] }),
    ]);
  });

  for (const [title, bytes] of [
    ['UTF-8', new TextEncoder().encode('é')],
    ['Windows-1252', new Uint8Array([0xe9])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0xe9, 0x00])],
  ] as const) {
    it(`reads a file in ${title}`, async () => {
      expect(await readTextFile(new Blob([bytes]))).to.equal('é');
    });
  }

  it('reads no file that is too long', async () => {
    expect(await readTextFile(new Blob([new Uint8Array(2_000_001)]))).to.equal(undefined);
  });
});
