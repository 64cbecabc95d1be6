import { expect } from '@open-wc/testing';
import { FAILURE_CODES } from '../../src/domain/index.js';
import {
  addEnglish,
  createFormatters,
  findCatalogue,
  loadCatalogue,
  registerCatalogue,
  type Formatters,
  type Messages,
} from '../../src/localize/index.js';
import { ar } from '../../src/localize/locales/ar.js';
import { de } from '../../src/localize/locales/de.js';
import { en } from '../../src/localize/locales/en.js';
import { es } from '../../src/localize/locales/es.js';
import { fr } from '../../src/localize/locales/fr.js';
import { ja } from '../../src/localize/locales/ja.js';
import { pseudoMessages } from '../helpers/pseudo-locale.js';
import { warningsDuring } from '../helpers/warnings.js';

type Entry = readonly [key: string, value: unknown];
type Sentence = (parameters: object, formatters: Formatters) => string;

const isFunction = (value: unknown): value is Sentence => typeof value === 'function';

/** Every sentence of a catalogue by its dotted key. */
function entriesOf(catalogue: object, path = ''): Entry[] {
  return Object.entries(catalogue).flatMap(([key, value]): Entry[] =>
    typeof value === 'object' && value !== null ? entriesOf(value, `${path}${key}.`) : [[path + key, value]],
  );
}

/** What a function of the catalogue says to numbers and to words; each suits some of them. */
function answersOf(value: Sentence, locale: string, read?: (name: string) => void): string[] {
  return [0, 1, 2, 5, 11, 100, '1'].flatMap((answer) => {
    const parameters = new Proxy({}, { get: (_, name) => (read?.(String(name)), answer) });
    try {
      return value(parameters, createFormatters(locale));
    } catch (error) {
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
}

/** What a sentence takes: the parameters a function reads, or the `{names}` of a string. */
function parametersOf(value: unknown, locale: string): string[] {
  const names = new Set<string>();
  if (isFunction(value)) answersOf(value, locale, (name) => names.add(name));
  else for (const [, name = ''] of String(value).matchAll(/\{(\w+)\}/g)) names.add(name);
  return [...names].toSorted((a, b) => a.localeCompare(b));
}

/** Everything a sentence can come to. */
function sentencesOf(value: unknown, locale: string): string[] {
  const sentences = isFunction(value) ? answersOf(value, locale) : [String(value)];
  expect(sentences).not.to.deep.equal([]);
  return sentences;
}

const english = entriesOf(en);
const englishByKey = new Map(english);

/** The languages beside English, and what each has its own rules for. */
const LANGUAGES: Readonly<Record<string, Messages>> = { ar, de, es, fr, ja };

/** What is the same word in English, or no word of any language. */
const SAME_AS_ENGLISH: Readonly<Record<string, RegExp>> = {
  ar: /^$/,
  de: /^(Name|Status|Team)$/,
  es: /^(No|Roles|.* personas?)$/,
  ja: /^$/,
  fr: /^(Actions|Applications|Description|Invitation|Notes|Prospect|Restrictions|Type|note .*|.* (minutes?|permissions?))$/,
};

/** Letters of the language's own script, for those that do not write Latin ones. */
const OWN_SCRIPT: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};

/** Names of things that keep their Latin letters, and what the tests put in for a value. */
const LATIN_NAMES = /https:\/\/|example\.com|eCom|CSV|Enter|F8|Shift\+F10|\.csv$|\{\w+\}/g;

/** What nobody is asked or told so (docs/design.md, Voice): please, sorry, we. */
const NOT_OUR_VOICE: Readonly<Record<string, RegExp>> = {
  ar: /رجى|رجاء|من فضلك|لو سمحت|عذرا|نأسف|آسف/,
  de: /\bbitte\b|\b(wir|uns|unser\w*)\b|leider|hoppla/i,
  en: /\b(please|oops|sorry|we|us|our)\b/i,
  es: /por favor|lo sentimos|\b(nosotros|nuestr\w+)\b/i,
  fr: /veuillez|s’il (vous|te) plaît|merci de|désolé|\b(nous|notre|nos)\b/i,
  ja: /申し訳|恐れ入り|お願い(いた)?します|当社|弊社|私たち/,
};

for (const [locale, messages] of Object.entries({ en, ...LANGUAGES })) {
  describe(`the voice of ${locale}`, () => {
    it('says what to do, without please, sorry, we or an exclamation mark', () => {
      for (const [key, value] of entriesOf(messages))
        for (const sentence of sentencesOf(value, locale)) {
          expect(sentence, key).not.to.match(NOT_OUR_VOICE[locale] ?? /^$/);
          expect(sentence, key).not.to.match(/[!！]/);
        }
    });
  });
}

// what dialogs bring along when they are fetched
addEnglish(en);

for (const [locale, messages] of Object.entries(LANGUAGES)) {
  const catalogue = new Map(entriesOf(messages));
  const eachSentence = (check: (sentence: string, key: string) => void): void => {
    for (const [key, value] of catalogue)
      for (const sentence of sentencesOf(value, locale)) check(sentence.replaceAll('\u00A0', ' '), key);
  };

  describe(`the catalogue of ${locale}`, () => {
    it('has the keys of the English one', () => {
      expect([...catalogue.keys()].toSorted()).to.deep.equal(english.map(([key]) => key).toSorted());
    });

    it('takes the parameters of the English one', () => {
      for (const [key, value] of english) {
        expect(parametersOf(catalogue.get(key), locale), key).to.deep.equal(parametersOf(value, 'en'));
      }
    });

    it('has left nothing in English', () => {
      for (const [key, value] of catalogue) {
        const inEnglish = sentencesOf(englishByKey.get(key), 'en').filter((sentence) => /[a-z]{2}/i.test(sentence));
        for (const sentence of sentencesOf(value, locale)) {
          if (!SAME_AS_ENGLISH[locale]?.test(sentence)) expect(inEnglish, key).not.to.include(sentence);
        }
      }
    });

    it('is written in its own script, with its own marks', () => {
      const script = OWN_SCRIPT[locale];
      eachSentence((sentence, key) => {
        expect(sentence, key).not.to.match(/['"]|\.\.\.| {2}|^ | $/);
        if (!script) return;
        const own = sentence.replaceAll(LATIN_NAMES, '');
        expect(own, key).not.to.match(/[a-z]/i);
        if (englishByKey.get(key) !== undefined && /\p{L}/u.test(own)) expect(own, key).to.match(script);
      });
    });

    it('has a sentence for every failure', () => {
      expect(messages.failures).to.have.all.keys(...FAILURE_CODES);
    });
  });
}

describe('the catalogues', () => {
  it('say something everywhere', () => {
    for (const [locale, messages] of Object.entries({ en, ...LANGUAGES })) {
      for (const [key, value] of entriesOf(messages)) {
        for (const sentence of sentencesOf(value, locale)) {
          expect(sentence.trim(), `${locale} ${key}`).not.to.equal('');
          expect(sentence, `${locale} ${key}`).not.to.match(/undefined|NaN|\[object/);
        }
      }
    }
  });

  it('never speak as “we”: it is the host’s page', () => {
    const WE: Readonly<Record<string, RegExp>> = {
      ar: /نحن|لدينا|جانبنا|سنرسل|نرسل/,
      de: /\b(wir|uns|unser\w*)\b/i,
      en: /\b(we|us|ours?)\b/i,
      es: /\b(nosotr[ao]s|nuestr[ao]s?|\w+[ae]remos|enviamos)\b/i,
      fr: /\b(nous|notre|nos)\b/i,
      ja: /私|当社|弊社|こちら側/,
    };
    for (const [locale, messages] of Object.entries({ en, ...LANGUAGES })) {
      for (const [key, value] of entriesOf(messages)) {
        for (const sentence of sentencesOf(value, locale))
          expect(sentence, `${locale} ${key}`).not.to.match(WE[locale]!);
      }
    }
  });

  it('write French with its own apostrophe and its no-break spaces', () => {
    for (const [key, value] of entriesOf(fr)) {
      for (const sentence of sentencesOf(value, 'fr')) {
        expect(sentence, key).not.to.match(/'|(?<![\u00A0\u202F])[:;!?»](?!\/)|\u2019 /);
      }
    }
  });

  it('write Arabic with its own comma, semicolon and question mark', () => {
    for (const [key, value] of entriesOf(ar)) {
      for (const sentence of sentencesOf(value, 'ar')) expect(sentence, key).not.to.match(/[,;?](?!\d)/);
    }
  });

  it('write Spanish with a mark at both ends, and German with its own quotation marks', () => {
    for (const [key, value] of entriesOf(es)) {
      for (const sentence of sentencesOf(value, 'es')) {
        expect([...sentence.matchAll(/\u00BF/g)], key).to.have.lengthOf([...sentence.matchAll(/\?/g)].length);
        expect(sentence, key).not.to.match(/[\u201C\u201D]/);
      }
    }
    for (const [key, value] of entriesOf(de)) {
      for (const sentence of sentencesOf(value, 'de')) expect(sentence, key).not.to.match(/\u201D|\S\u2026/);
    }
  });

  it('write Japanese with its own marks, and without spaces between words', () => {
    for (const [key, value] of entriesOf(ja)) {
      for (const sentence of sentencesOf(value, 'ja')) {
        expect(sentence.replaceAll(LATIN_NAMES, ''), key).not.to.match(/[,;:?!()]|\p{Script=Han} |\.$/u);
      }
    }
  });

  it('count Arabic people in its six ways', () => {
    const f = createFormatters('ar');
    const said = [0, 1, 2, 3, 11, 100].map((count) => ar.teamList.people({ count }, f));
    expect(said.map((sentence) => sentence.replace(/[\d٠-٩]+ /, '# '))).to.deep.equal([
      'لا أحد',
      'شخص واحد',
      'شخصان',
      '# أشخاص',
      '# شخصًا',
      '# شخص',
    ]);
  });
});

describe('loadCatalogue', () => {
  it('finds a language by a regional tag', async () => {
    expect(await loadCatalogue('fr-CA')).to.equal(fr);
    expect(await loadCatalogue('FR')).to.equal(fr);
    expect(await loadCatalogue('ar-EG')).to.equal(ar);
    expect(await loadCatalogue('de-AT')).to.equal(de);
    expect(await loadCatalogue('es-MX')).to.equal(es);
    expect(await loadCatalogue('ja-JP')).to.equal(ja);
    expect(await loadCatalogue('en-GB')).to.deep.equal(en);
  });

  it('shows English for an unknown language and says so once', async () => {
    const warnings = await warningsDuring(async () => {
      expect(await loadCatalogue('nl')).to.deep.equal(en);
      expect(await loadCatalogue('nl')).to.deep.equal(en);
    });
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('"nl"');
  });

  it('takes a malformed tag, and the name of a property, for an unknown one', async () => {
    const warnings = await warningsDuring(async () => {
      for (const tag of ['', '!!', 'constructor', '__proto__']) expect(await loadCatalogue(tag)).to.deep.equal(en);
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

  it('finds what is registered by leaving out the end of the tag, step by step', async () => {
    registerCatalogue('zh', { common: { save: '保存', close: '关闭' } });
    registerCatalogue('zh-Hant', { common: { save: '儲存' } });
    const taiwan = await findCatalogue('zh-Hant-TW');
    expect([taiwan.locale, taiwan.messages.common.save, taiwan.messages.common.close]).to.deep.equal([
      'zh-Hant-TW',
      '儲存',
      '关闭',
    ]);
    registerCatalogue('zh-Hant-TW', { common: { save: '存檔' } });
    expect((await loadCatalogue('zh-Hant-TW-u-nu-hanidec')).common.save).to.equal('存檔');
    expect((await loadCatalogue('zh-Hant-HK')).common.save).to.equal('儲存');
    expect((await loadCatalogue('zh')).common.save).to.equal('保存');
  });

  it('says of what language and script the words are', async () => {
    registerCatalogue('pa', { common: { save: 'ਸੰਭਾਲੋ' } });
    const found: string[] = [];
    await warningsDuring(async () => {
      for (const tag of ['fr-CA', 'en-GB', 'pa-IN', 'pa-Arab-PK', 'ar-Latn', 'he', 'de_DE', ''])
        found.push((await findCatalogue(tag)).locale);
    });
    expect(found).to.deep.equal(['fr-CA', 'en-GB', 'pa-IN', 'pa', 'ar', 'en', 'en', 'en']);
  });

  it('takes a whole catalogue, sentence by sentence', async () => {
    registerCatalogue('en-XA', pseudoMessages);
    for (const [key, value] of entriesOf(await loadCatalogue('en-XA'))) {
      for (const sentence of sentencesOf(value, 'en')) expect(sentence, key).to.match(/^⟦.*⟧$/s);
    }
  });
});
