import { expect } from 'chai';
import { Translator } from './translated.js';

type Named = Readonly<Record<'name' | 'address' | 'domain', string>>;
interface Counting {
  number(value: number): string;
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
}

const english = {
  edit: 'Edit',
  cancel: 'Cancel',
  malformed: 'This is not a valid e-mail address.',
  actionsFor: (p: Named) => `Actions for ${p.name}`,
  select: (p: Named) => `Select ${p.name}`,
  differs: (p: Named) => `${p.address} is not an address of ${p.domain}. They cannot join.`,
  apply: (p: { count: number }, f: Counting) => f.plural(p.count, { one: 'Change # person', other: 'Change # people' }),
};
const french = { edit: 'Modifier' };
/** What is not here has no translation. */
const target = {
  edit: 'ⵣ edit',
  malformed: 'ⵣ malformed',
  actionsFor: (p: Named) => `ⵣ (${p.name}) actions`,
  differs: (p: Named) => `ⵣ ${p.domain} ≠ ${p.address}`,
  apply: (p: { count: number }, f: Counting) => `ⵣ change ${f.number(p.count)}`,
};

describe('Names of journeys in another language', () => {
  /** Whether a name fits a text of the page. */
  const fits = (translator: Translator, name: string | RegExp, text: string, isExact = false): boolean => {
    const found = translator.name(name, isExact);
    return typeof found === 'string' ? text.includes(found) : found.test(text);
  };
  const translator = new Translator('ar', [english, french], target);

  it('finds a sentence by the whole of it, in any source language, and no more in that one', () => {
    expect(fits(translator, 'Edit', 'ⵣ edit', true)).to.equal(true);
    expect(fits(translator, 'Modifier', 'ⵣ edit', true)).to.equal(true);
    expect(fits(translator, 'Edit', 'Edit', true)).to.equal(false);
    expect(fits(translator, 'Edit', 'ⵣ edit it', true)).to.equal(false);
  });

  it('finds it by some words of it', () => {
    expect(fits(translator, 'not a valid e-mail address', 'ⵣ malformed')).to.equal(true);
    expect(fits(translator, 'kim@gmail.example is not an address of', 'ⵣ acme.example ≠ kim@gmail.example')).to.equal(
      true,
    );
  });

  it('carries over what a sentence is about: names, numbers in their own digits, and words of the kit', () => {
    expect(fits(translator, 'Actions for Bo Zhang', 'ⵣ (\u2068Bo Zhang\u2069) actions')).to.equal(true);
    expect(fits(translator, 'Actions for Bo Zhang', 'ⵣ (Layla) actions')).to.equal(false);
    expect(fits(translator, 'Change 12 people', 'ⵣ change ١٢')).to.equal(true);
    expect(fits(translator, 'Change 12 people', 'ⵣ change ١٣')).to.equal(false);
    expect(fits(translator, 'Actions for Edit', 'ⵣ (ⵣ edit) actions')).to.equal(true);
  });

  it('finds sentences by a pattern', () => {
    expect(fits(translator, /^Actions (for|pour) /, 'ⵣ (Bo) actions')).to.equal(true);
    expect(fits(translator, /^Actions (for|pour) /, 'Actions for Bo')).to.equal(false);
  });

  it('finds two sentences of which a pattern says that one follows the other', () => {
    expect(fits(translator, /Edit.*not a valid e-mail/s, 'ⵣ edit\nⵣ malformed')).to.equal(true);
    expect(fits(translator, /Edit.*not a valid e-mail/s, 'ⵣ malformed ⵣ edit')).to.equal(false);
    expect(fits(translator, /Edit.*Associé/s, 'ⵣ edit, Associate')).to.equal(true);
  });

  it('leaves the words of policies and pages, and data, as they are; a policy’s French ones become English', () => {
    expect(fits(translator, 'POS Basic', 'POS Basic', true)).to.equal(true);
    expect(fits(translator, 'Associé', 'Associate', true)).to.equal(true);
    expect(translator.name('Ólafur Þórsson')).to.equal('Ólafur Þórsson');
    expect(translator.name('new@acme-winery.example')).to.equal('new@acme-winery.example');
  });

  it('says which sentence has no translation', () => {
    expect(() => translator.name('Cancel', true)).to.throw('cancel, which has no translation into ar');
    expect(() => translator.name('Select Bo Zhang')).to.throw('select, which has no translation');
  });
});
