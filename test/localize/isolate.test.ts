import { expect } from '@open-wc/testing';
import { createFormatters, createLocalization, isolated } from '../../src/localize/index.js';
import { ar } from '../../src/localize/locales/ar.js';
import { de } from '../../src/localize/locales/de.js';
import { en } from '../../src/localize/locales/en.js';
import { es } from '../../src/localize/locales/es.js';
import { fr } from '../../src/localize/locales/fr.js';
import { ja } from '../../src/localize/locales/ja.js';

const LEILA = 'ليلى حداد (12)';
const MARGUERITE = 'Marguerite O. (12)';

/** Sections that come with the first row: they speak of columns and dates, and of people in accessible names only. */
const FIRST = new Set(['common', 'statusNotes', 'teamList', 'rolePicker']);
/** Sections that a widget isolates names for by itself. */
const BY_HAND = new Set(['signIn', 'acceptInvitation', 'sessionGuard', 'scopePicker', 'provisioning', 'options']);

/** What every sentence of a section says to this text, whatever it asks for. */
function saying(text: string, section: unknown, locale: string): string[] {
  if (typeof section === 'function') {
    const parameters = new Proxy({}, { get: () => text });
    const sentence: unknown = section(parameters, createFormatters(locale));
    return typeof sentence === 'string' && sentence.includes(text) ? [sentence] : [];
  }
  if (typeof section !== 'object' || section === null) return [];
  return Object.values(section).flatMap((inner) => saying(text, inner, locale));
}

const bare = (sentence: string): string => sentence.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '');

describe('a name inside a sentence', () => {
  for (const [locale, messages, name] of [
    ['ar', ar, MARGUERITE],
    ['de', de, LEILA],
    ['en', en, LEILA],
    ['es', es, LEILA],
    ['fr', fr, LEILA],
    ['ja', ja, LEILA],
  ] as const) {
    it(`of ${locale} keeps a direction of its own`, () => {
      const sections = Object.entries(messages).filter(
        ([key]) => locale !== 'en' || !(FIRST.has(key) || BY_HAND.has(key)),
      );
      const sentences = sections.flatMap(([, section]) => saying(name, section, locale));
      expect(sentences.length).to.be.greaterThan(20);
      for (const sentence of sentences) expect(bare(sentence), sentence).not.to.include(name);
    });
  }

  it('is left alone where it runs like the sentence', () => {
    expect(fr.memberDetail.outcome.remove({ name: 'Zoë' })).to.equal('Suppression effectuée\u00A0: Zoë.');
    expect(ar.memberDetail.outcome.remove({ name: 'ليلى' })).to.equal('تمت إزالة ليلى.');
    expect([isolated('Zoë', 'ltr'), isolated('Zoë', 'rtl')]).to.deep.equal(['Zoë', '\u2068Zoë\u2069']);
    expect([isolated('نور', 'ltr'), isolated('נור', 'rtl')]).to.deep.equal(['\u2068نور\u2069', 'נור']);
  });

  it('is isolated in the sentences for refusals too', () => {
    const taken = { reason: 'nameTaken', params: { name: 'نور 2' } };
    const texts = { nameTaken: { en: 'There is a role named {name} already.' } };
    expect(createLocalization('en').reason(taken, texts)).to.equal('There is a role named \u2068نور 2\u2069 already.');
    const arabic = createLocalization('ar', ar);
    expect(arabic.reason({ ...taken, params: { name: 'Nora' } })).to.include('\u2068Nora\u2069');
  });

  it('keeps the full stop of a policy’s sentence where that ends, on a page of the other direction', () => {
    const texts = { lastOwner: { en: 'One Admin Owner must remain.' } };
    expect(createLocalization('ar', ar).reason('lastOwner', texts)).to.equal(
      '\u2068One Admin Owner must remain.\u2069',
    );
    expect(createLocalization('fr', fr).reason('lastOwner', texts)).to.equal('One Admin Owner must remain.');
  });

  it('stands where it is read: its own marks do not slip to the other side of the sentence', () => {
    const paragraph = document.createElement('p');
    paragraph.style.cssText = 'direction: rtl; font: 20px sans-serif; white-space: nowrap; display: inline-block';
    paragraph.textContent = ar.memberDetail.confirmTitle({ action: 'Suspend', name: 'Zoë (12)' });
    document.body.append(paragraph);
    const text = paragraph.firstChild as Text;
    const leftOf = (part: string): number => {
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(part));
      range.setEnd(text, text.data.indexOf(part) + 1);
      return range.getBoundingClientRect().left;
    };
    // read from the right: the action, then whom, with the name from left to right in itself
    expect(leftOf('Suspend')).to.be.greaterThan(leftOf('Zoë'));
    expect(leftOf('(')).to.be.greaterThan(leftOf('Z'));
    paragraph.remove();
  });
});
