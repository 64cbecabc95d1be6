import { expect } from '@open-wc/testing';
import { FAILURE_CODES } from '../../src/domain/index.js';
import { createFormatters, loadCatalogue, registerCatalogue, type Messages } from '../../src/localize/index.js';
import { en } from '../../src/localize/locales/en.js';
import { fr } from '../../src/localize/locales/fr.js';
import { warningsDuring } from '../helpers/warnings.js';

type Entry = readonly [key: string, value: unknown];

/** Every sentence of a catalogue by its dotted key. */
function entriesOf(catalogue: object, path = ''): Entry[] {
  return Object.entries(catalogue).flatMap(([key, value]): Entry[] =>
    typeof value === 'object' && value !== null ? entriesOf(value, `${path}${key}.`) : [[path + key, value]],
  );
}

/** What a sentence takes: the parameters a function reads, or the `{names}` of a string. */
function parametersOf(value: unknown, locale: string): string[] {
  if (typeof value !== 'function')
    return [...String(value).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
  const read = new Set<string>();
  const watched = (answer: unknown): object => new Proxy({}, { get: (_, name) => (read.add(String(name)), answer) });
  for (const answer of [0, 1, 2]) value(watched(answer), createFormatters(locale));
  return [...read].toSorted();
}

/** Everything a sentence can come to: itself, or what its function says to some parameters. */
function sentencesOf(value: unknown, locale: string): string[] {
  if (typeof value !== 'function') return [String(value)];
  return [0, 1, 2, 5].map((answer) => value(new Proxy({}, { get: () => answer }), createFormatters(locale)));
}

const english = entriesOf(en);
const french = new Map(entriesOf(fr));

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect([...french.keys()].toSorted()).to.deep.equal(english.map(([key]) => key).toSorted());
  });

  it('take the same parameters', () => {
    for (const [key, value] of english) {
      expect(parametersOf(french.get(key), 'fr'), key).to.deep.equal(parametersOf(value, 'en'));
    }
  });

  it('say something everywhere', () => {
    for (const [key, value] of [...english, ...french]) {
      for (const sentence of sentencesOf(value, 'en')) {
        expect(sentence.trim(), key).not.to.equal('');
        expect(sentence, key).not.to.match(/undefined|NaN|\[object/);
      }
    }
  });

  it('write French with its own apostrophe and its no-break spaces', () => {
    for (const [key, value] of french) {
      for (const sentence of sentencesOf(value, 'fr')) {
        expect(sentence, key).not.to.match(/'|(?<![\u00A0\u202F])[:;!?»](?!\/)|\u2019 /);
      }
    }
  });

  it('have a sentence for every failure', () => {
    for (const messages of [en, fr]) expect(messages.failures).to.have.all.keys(...FAILURE_CODES);
  });
});

describe('loadCatalogue', () => {
  it('finds a language by a regional tag', async () => {
    expect(await loadCatalogue('fr-CA')).to.equal(fr);
    expect(await loadCatalogue('FR')).to.equal(fr);
    expect(await loadCatalogue('en-GB')).to.equal(en);
  });

  it('shows English for an unknown language and says so once', async () => {
    const warnings = await warningsDuring(async () => {
      expect(await loadCatalogue('nl')).to.equal(en);
      expect(await loadCatalogue('nl')).to.equal(en);
    });
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('"nl"');
  });

  it('takes a malformed tag, and the name of a property, for an unknown one', async () => {
    const warnings = await warningsDuring(async () => {
      for (const tag of ['', '!!', 'constructor', '__proto__']) expect(await loadCatalogue(tag)).to.equal(en);
    });
    expect(warnings).to.have.lengthOf(4);
  });

  it('lets a page change some sentences of a language', async () => {
    registerCatalogue('fr-CH', { common: { save: 'Garder' } });
    const messages: Messages = await loadCatalogue('fr-CH');
    expect(messages.common.save).to.equal('Garder');
    expect(messages.common.close).to.equal(fr.common.close);
    expect((await loadCatalogue('fr')).common.save).to.equal(fr.common.save);
  });

  it('lets a page add a language, with English where it says nothing', async () => {
    registerCatalogue('da', { common: { save: 'Gem' } });
    registerCatalogue('da', { common: { cancel: 'Annuller' } });
    const messages = await loadCatalogue('da-DK');
    expect([messages.common.save, messages.common.cancel]).to.deep.equal(['Gem', 'Annuller']);
    expect(messages.common.close).to.equal(en.common.close);
  });
});
