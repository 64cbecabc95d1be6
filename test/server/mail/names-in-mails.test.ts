import { expect } from 'chai';
import type { Mail } from '../../../src/engine/index.js';
import { renderMail } from '../../../src/server/mail/index.js';
import { escapeHtml } from '../../../src/server/mail/templates/escape-html.js';
import { plainName } from '../../../src/server/mail/templates/plain-name.js';
import { links, mailOf, VALUES } from './support.js';

const NAMES = ['tenantName', 'inviterName', 'role', 'memberName', 'actorName', 'firstName'];
const KINDS = Object.keys(VALUES) as Mail['kind'][];

/** The mail with every name of it replaced. */
function withNames(kind: Mail['kind'], name: string) {
  const replaced = Object.keys(VALUES[kind]).filter((key) => NAMES.includes(key));
  return renderMail(mailOf(kind, Object.fromEntries(replaced.map((key) => [key, name]))), links);
}

describe('IJ-08 names in mails', () => {
  for (const kind of KINDS) {
    for (const name of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "'&lt;b&gt;</title></style>"]) {
      it(`${kind} shows ${name} as text`, () => {
        const { html } = withNames(kind, name);
        const plain = withNames(kind, 'Ada').html;
        const tagsOf = (source: string): string[] => source.match(/<[a-z!/][^>]*>/gi) ?? [];
        expect(tagsOf(html)).to.deep.equal(tagsOf(plain));
        expect(html).to.contain(`<bdi>${escapeHtml(name)}</bdi>`);
      });
    }

    it(`${kind} has no line break, control or change of direction of a name in it`, () => {
      const { subject, text, html } = withNames(
        kind,
        'A\u202Eda\r\nBcc: x@evil.example\r\n\r\n\0\u2066B\u2028\u200Fc\uD800',
      );
      expect(subject).to.match(/Ada Bcc: x@evil․example B c/);
      expect(subject + text + html).not.to.match(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\uD800\0\r]/);
      expect(text).not.to.match(/^Bcc/m);
    });

    it(`${kind} makes no link of a name`, () => {
      const { subject, text, html } = withNames(
        kind,
        'Click http://evil.example/x or www.evil.example or evil。example',
      );
      const ours = /https:\/\/team\.example[^\s"<]*/g;
      const rest = (subject + text + html).replace(ours, '');
      expect(rest).not.to.match(/https?:\/\//);
      expect(rest).not.to.match(/evil[.。]example|www\./);
    });

    it(`${kind} cuts a name of 5,000 characters`, () => {
      const { subject, html } = withNames(kind, 'n'.repeat(5_000));
      expect(subject.length).to.be.lessThan(300);
      expect(subject)
        .to.contain(`${'n'.repeat(79)}…`)
        .and.not.to.contain('n'.repeat(80));
      expect(html.length).to.be.lessThan(10_000);
    });
  }

  it('isolates names in HTML', () => {
    expect(withNames('invitation', 'مريم').html).to.contain('<bdi>مريم</bdi> invites you');
  });
});

describe('escapeHtml', () => {
  it('leaves no character that means something in content or a quoted attribute', () => {
    expect(escapeHtml(`<a href="x" id='y'>&amp;`)).to.equal('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;');
  });
});

describe('plainName', () => {
  const TABLE: readonly (readonly [string, string])[] = [
    ['Ada  Lovelace ', 'Ada Lovelace'],
    ['J.R.R. Tolkien', 'J.R.R. Tolkien'],
    ['Smith & Co. Ltd.', 'Smith & Co. Ltd.'],
    ['Société S.A.R.L.', 'Société S.A.R.L.'],
    ['Booking.com', 'Booking․com'],
    ['evil.example.', 'evil․example.'],
    ['i❤.ws', 'i❤․ws'],
    ['evil.\u00ADexample', 'evil․example'],
    ['evil.\u200Dexample', 'evil․\u200Dexample'],
    ['http://1.2.3.4/', 'http: //1․2․3․4/'],
    ['mailto:x', 'mailto: x'],
    ['=?utf-8?Q?evil=2Eexample?=', '= ?utf-8?Q?evil=2Eexample?='],
    ['ada@example.com', 'ada@example.com'],
    ['evil.example/?x@y.example', 'evil․example/?x@y․example'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['نیلوفر می\u200Cخواهد', 'نیلوفر می\u200Cخواهد'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['\u202E\u200B\u0000', ''],
    ['', ''],
  ];
  for (const [given, expected] of TABLE) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(given)}`, () => {
      expect(plainName(given)).to.equal(expected);
    });
  }

  it('counts graphemes, and lets none of them grow without end', () => {
    expect([...new Intl.Segmenter().segment(plainName('👩‍👩‍👧‍👦'.repeat(100)))]).to.have.length(80);
    expect(plainName(`a${'\u0301'.repeat(4_000)}`)).to.have.length(16);
  });
});
