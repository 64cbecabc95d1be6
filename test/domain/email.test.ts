import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalDomain, canonicalEmail, emailInDomain, parseEmail, splitAddresses } from '../../src/domain/index.js';

describe('canonicalEmail', () => {
  const same: readonly (readonly [string, string])[] = [
    ['ada@example.com', 'ada@example.com'],
    ['  ADA@Example.COM ', 'ada@example.com'],
    ['ada+till@example.com', 'ada+till@example.com'],
    ['a.d.a@mail.example.com', 'a.d.a@mail.example.com'],
    ['œuvre.web@studio-fleuve.example', 'œuvre.web@studio-fleuve.example'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['ada@example。com', 'ada@example.com'],
    ['ada@exam\u00ADple.com', 'ada@example.com'],
    ['ada@ｅxample.com', 'ada@example.com'],
    ['e\u0301tienne@example.com', 'étienne@example.com'],
    ['佐藤@example.jp', '佐藤@example.jp'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ];
  for (const [typed, canonical] of same) {
    it(`makes ${JSON.stringify(typed)} ${canonical}`, () => expect(canonicalEmail(typed)).to.equal(canonical));
  }

  const refused: readonly unknown[] = [
    '',
    '   ',
    'anna@',
    '@example.com',
    'anna',
    'a@b',
    'a@b.c',
    'a@@example.com',
    'a@b@example.com',
    '"a@b"@example.com',
    '<x@evil.example>@example.com',
    'a<b>@example.com',
    'a(x@evil.example)@example.com',
    'g:x@evil.example;',
    '@evil.example:a@example.com',
    'a b@example.com',
    'a\n@example.com',
    'a\u0000@example.com',
    'a\t@example.com',
    'a,b@example.com',
    'a;b@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a.@example.com',
    'a@example.com.',
    'a@.example.com',
    'a@example..com',
    'a@example.com:25',
    'a@[1.2.3.4]',
    'a@1.2.3.4',
    'a@0x7f.1',
    'a@example.123',
    'a@-example.com',
    'a@example-.com',
    'a@exam_ple.com',
    'a@example.com/x',
    'a@example.com?x',
    'a\uFF20example.com',
    'a\uFE6Bexample.com',
    'a\u200Bb@example.com',
    'ａnna@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.com`,
    'ſam@example.com',
    'dıana@example.com',
    'pаul@example.com', // Cyrillic а
    'anna@vіnedesign.example', // Cyrillic і
    'anna@xn--vnedesign-v9h.example',
    'Ada <ada@example.com>',
    null,
    undefined,
    42,
    ['ada@example.com'],
    { toString: () => 'ada@example.com' },
  ];
  for (const typed of refused) {
    it(`refuses ${JSON.stringify(typed)}`, () => expect(canonicalEmail(typed)).to.equal(undefined));
  }

  it('tells why: nothing, not an address, a look-alike, too long', () => {
    const problemOf = (text: string): string => {
      const parsed = parseEmail(text);
      return parsed.ok ? '' : parsed.problem;
    };
    expect(problemOf(' ')).to.equal('empty');
    expect(problemOf('anna@')).to.equal('malformed');
    expect(problemOf('pаul@example.com')).to.equal('lookAlike');
    expect(problemOf('anna@vіnedesign.example')).to.equal('lookAlike');
    expect(problemOf(`${'a'.repeat(65)}@example.com`)).to.equal('tooLong');
  });

  it('understands a name in front, as mail programs copy it', () => {
    expect(parseEmail('Ada Lovelace <Ada@Example.com>')).to.deep.equal({
      ok: true,
      email: 'ada@example.com',
      name: 'Ada Lovelace',
    });
    expect(parseEmail('"Lovelace, Ada" <ada@example.com>')).to.include({ ok: true, name: 'Lovelace, Ada' });
    expect(parseEmail('Ada <anna@>')).to.include({ ok: false });
    expect(parseEmail('<ada@example.com>')).to.include({ ok: true, email: 'ada@example.com' });
  });

  it('is total, and its answer is its own canonical form', function () {
    this.timeout(30_000); // generating is slow on a busy machine
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.anything()), (typed) => {
        const canonical = canonicalEmail(typed);
        if (canonical === undefined) return;
        expect(canonicalEmail(canonical)).to.equal(canonical);
        expect(canonical).to.match(/^[^@\s<>",;]+@[a-z0-9.-]+$/);
      }),
    );
  });
});

describe('canonicalDomain and emailInDomain', () => {
  for (const domain of ['', 'com', '*', 'd.', '@d.example', '.example.com', 'a b.example', 'http://d.example', 5]) {
    it(`refuses the domain ${JSON.stringify(domain)}`, () => expect(canonicalDomain(domain)).to.equal(undefined));
  }

  const domain = 'vinedesign.example';
  const rows: readonly (readonly [string, boolean])[] = [
    ['sam@vinedesign.example', true],
    ['SAM@VineDesign.EXAMPLE', true],
    ['sam@vinedesign。example', true],
    ['sam@mail.vinedesign.example', false],
    ['sam@evilvinedesign.example', false],
    ['sam@vinedesign.example.evil', false],
    ['sam@vinedesign-example', false],
    ['sam@vinedesign.example.', false],
    ['sam@vinedesign', false],
    ['sam@vinedesign.example@evil.example', false],
  ];
  for (const [email, expected] of rows) {
    it(`R020 ${email} is ${expected ? '' : 'not '}of ${domain}`, () =>
      expect(emailInDomain(email, domain)).to.equal(expected));
  }

  it('R020 nobody is of an empty or missing domain', () => {
    for (const empty of ['', undefined, null, ' '])
      expect(emailInDomain('sam@vinedesign.example', empty)).to.equal(false);
  });

  it('P14 no proper prefix or suffix extension of the domain passes', function () {
    this.timeout(30_000);
    const label = fc.stringMatching(/^[a-z0-9.-]{1,6}$/);
    fc.assert(
      fc.property(
        label,
        (extra) => !emailInDomain(`a@${extra}${domain}`, domain) && !emailInDomain(`a@${domain}${extra}`, domain),
      ),
    );
  });
});

describe('splitAddresses', () => {
  it('cuts lines, commas, semicolons and spaces, and keeps names with their addresses', () => {
    const pasted =
      'a@x.example, "Doe, Jane" <jane@x.example>;\nBob Bee <bob@x.example>\r\nc@x.example d@x.example\n\n;';
    expect(splitAddresses(pasted)).to.deep.equal([
      'a@x.example',
      '"Doe, Jane" <jane@x.example>',
      'Bob Bee <bob@x.example>',
      'c@x.example',
      'd@x.example',
    ]);
    expect(splitAddresses('')).to.deep.equal([]);
    expect(splitAddresses('not an address')).to.deep.equal(['not an address']);
  });
});
