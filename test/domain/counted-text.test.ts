import { expect } from 'chai';
import { countedText, type Text } from '../../src/domain/index.js';

const text = (en: string, fr: string): Text => ({ en, fr });
const WORDS = { member: text('Colleague', 'Collègue'), members: text('Colleagues', 'Collègues') };
const PHRASES = {
  ...WORDS,
  'counted.one': text('# colleague', '# collègue'),
  'counted.other': text('# colleagues', '# collègues'),
  'counted.one.temp': text('# temp', '# intérimaire'),
  'counted.other.temp': text('# temps', '# intérimaires'),
};
const POLISH = {
  'counted.one': { pl: '# pracownik' },
  'counted.few': { pl: '# pracownicy' },
  'counted.many': { pl: '# pracowników' },
  'counted.other': { pl: '# pracownika' },
};

type Case = [what: string, vocabulary: Readonly<Record<string, Text>>, count: number, locale: string, kind?: string];
const CASES: readonly (readonly [expected: string | undefined, ...Case])[] = [
  ['# colleague', 'one', PHRASES, 1, 'en'],
  ['# colleagues', 'several', PHRASES, 5, 'en-GB'],
  ['# collègue', 'none, which is singular in French', PHRASES, 0, 'fr-CA'],
  ['# collègues', 'several in French', PHRASES, 2, 'fr'],
  ['# temps', 'several of a kind with a phrase of its own', PHRASES, 3, 'en', 'temp'],
  ['# colleagues', 'several of a kind without one', PHRASES, 3, 'en', 'crew'],
  ['# pracownicy', 'a few in a language that tells few from many', POLISH, 3, 'pl'],
  ['# pracowników', 'many of them', POLISH, 5, 'pl'],
  ['# staff', 'one, where there is one phrase for all', { 'counted.other': { en: '# staff' } }, 1, 'en'],
  ['# Colleagues', 'several, where there are words but no phrases', WORDS, 4, 'en'],
  ['# Collègue', 'one, where there are words but no phrases', WORDS, 1, 'fr'],
  [
    '# Temps',
    'several of a kind with a word of its own',
    { ...WORDS, 'members.temp': text('Temps', '') },
    2,
    'en',
    'temp',
  ],
  [undefined, 'several, where the words are of another language', PHRASES, 4, 'ar'],
  [undefined, 'a few, where there is no word for a few', { members: { pl: 'Pracownicy' } }, 3, 'pl'],
  [undefined, 'several, where the text is empty', { members: text('Temps', '') }, 4, 'fr'],
  [undefined, 'one of a kind with the name of a property', {}, 1, 'en', 'constructor'],
  [undefined, 'one without a vocabulary', {}, 1, 'en'],
];

describe('countedText', () => {
  for (const [expected, what, vocabulary, count, locale, kind] of CASES) {
    it(`counts ${what}`, () => {
      expect(countedText(vocabulary, count, locale, kind)).to.equal(expected);
    });
  }
});
