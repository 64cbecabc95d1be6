import { fullStop } from '../../src/localize/full-stop.js';
import { expect } from '@open-wc/testing';
import { createFormatters, createLocalization } from '../../src/localize/index.js';
import { pseudoMessages } from '../helpers/pseudo-locale.js';
import { ar } from '../../src/localize/locales/ar.js';
import { de } from '../../src/localize/locales/de.js';
import { es } from '../../src/localize/locales/es.js';
import { fr } from '../../src/localize/locales/fr.js';
import { ja } from '../../src/localize/locales/ja.js';
import { policyWord } from '../../src/localize/policy-word.js';
import { addPolicyReasons } from '../../src/localize/policy-reasons.js';

// as a client does once it knows somebody's rights
addPolicyReasons();

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-12T12:00:00Z');
const texts = {
  lastOwner: { en: 'One Admin Owner must remain.', fr: 'Il doit rester un administrateur propriétaire.' },
};

describe('a reason', () => {
  const english = createLocalization('en');
  const french = createLocalization('fr-CA', fr);

  it('is told in the words of the policy first', () => {
    expect(english.reason('lastOwner', texts)).to.equal('One Admin Owner must remain.');
    expect(french.reason('lastOwner', texts)).to.equal('Il doit rester un administrateur propriétaire.');
  });

  it('is told in the words of the catalogue else', () => {
    expect(english.reason('lastOwner')).to.equal('At least one owner must remain.');
    expect(french.reason({ reason: 'notGranted' }, texts)).to.equal('Votre rôle ne le permet pas.');
  });

  it('is told in general where nobody has a sentence', () => {
    for (const reason of ['invented', 'constructor', '']) {
      expect(english.reason(reason, texts)).to.equal('This is not allowed here.');
    }
    expect(french.reason({})).to.equal('Ce n’est pas permis ici.');
  });

  it('names what the decision names', () => {
    const params = { domain: 'vinedesign.example' };
    expect(english.reason({ reason: 'otherCompany', params })).to.contain('from vinedesign.example.');
    expect(english.reason('otherCompany')).to.contain('from ….');
  });

  it('does not take a value for a pattern', () => {
    expect(english.reason({ reason: 'otherCompany', params: { domain: "$& $' {domain}" } })).to.contain(
      "$& $' {domain}",
    );
  });
});

describe('a reason with a sentence for what was to be done', () => {
  const action = 'member.deactivate';
  const own = { self: { en: 'Ask somebody else.' }, 'self:member.remove': { en: 'You cannot archive yourself.' } };

  it('says it of that action only', () => {
    const { reason, failure } = createLocalization('en');
    expect(reason({ reason: 'self', action })).to.equal('You cannot disable yourself.');
    expect(failure({ code: 'forbidden', reason: 'self', action })).to.equal('You cannot disable yourself.');
    expect(reason({ reason: 'self', action: 'member.update' })).to.equal('You cannot change your own role.');
    expect(reason({ reason: 'self', action: 'member.remove' })).to.equal('You cannot remove yourself.');
    expect(reason('self')).to.equal('You cannot remove yourself.');
  });

  it('says what the policy says of that action, else what it says of all', () => {
    const { reason } = createLocalization('en');
    expect(reason({ reason: 'self', action: 'member.remove' }, own)).to.equal('You cannot archive yourself.');
    expect(reason({ reason: 'self', action }, own)).to.equal('Ask somebody else.');
  });

  for (const [locale, messages] of Object.entries({ ar, de, es, fr, ja })) {
    it(`is in the page’s language where the policy says the same in English only: ${locale}`, () => {
      const { reason } = createLocalization(locale, messages, policyWord(locale, messages));
      const said = reason(
        { reason: 'self', action },
        { 'self:member.deactivate': { en: 'You cannot disable yourself.' } },
      );
      expect(said).to.equal(messages.reasons['self:member.deactivate']);
      expect(
        new Set([said, ...['member.update', 'member.remove'].map((one) => reason({ reason: 'self', action: one }))]),
      ).to.have.property('size', 3);
    });
  }
});

describe('a failure', () => {
  const { failure } = createLocalization('en');

  it('tells the reason where there is one', () => {
    expect(failure({ code: 'forbidden', reason: 'lastOwner' }, texts)).to.equal('One Admin Owner must remain.');
    expect(failure({ code: 'forbidden', reason: 'invented' })).to.equal('This is not allowed here.');
  });

  it('tells what its code means, never its message', () => {
    expect(failure({ code: 'alreadyMember', message: 'E11000 duplicate key' })).to.equal(
      'This address already has an account.',
    );
  });

  it('has a sentence for a code of a newer backend', () => {
    expect(failure({ code: 'teapot' as 'server' })).to.equal('Something went wrong on the server. Try again.');
  });
});

describe('a localization', () => {
  it('shows a status it does not know as it is', () => {
    const { status } = createLocalization('fr', fr);
    expect(status('bounced')).to.equal('Non remis');
    expect(status('onLeave')).to.equal('onLeave');
    expect(status('toString')).to.equal('toString');
  });

  it('reads a label in its language, in English else', () => {
    const { text } = createLocalization('fr-CA', fr);
    expect(text({ en: 'Store', fr: 'Boutique' })).to.equal('Boutique');
    expect(text({ en: 'Store' })).to.equal('Store');
    expect(text(undefined)).to.equal('');
  });

  it('says its own word where the policy has none but the kit’s, in English', () => {
    const german = createLocalization('de-AT', de, policyWord('de-AT', de));
    const { role, scopes } = de.common;
    expect(german.word({ en: 'Role', fr: 'Rôle' }, role)).to.equal(role);
    expect(german.word({ en: 'Stores' }, scopes)).to.equal(scopes);
    expect(german.word({ en: 'Locations' }, scopes)).to.equal('Locations');
    expect(german.word({ en: 'Role', de: 'Role' }, role)).to.equal('Role');
    // of another thing: the English word for a role is none for a store
    expect(german.word({ en: 'Role' }, scopes)).to.equal('Role');
    const pseudo = createLocalization('en-XA', pseudoMessages, policyWord('en-XA', pseudoMessages));
    expect(pseudo.word({ en: 'Role' }, pseudoMessages.common.role)).to.equal(pseudoMessages.common.role);
    expect(createLocalization('en-GB').word({ en: 'Crew' }, 'Team')).to.equal('Crew');
  });

  for (const [locale, direction] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['not a tag', 'ltr'],
  ] as const) {
    it(`runs ${direction} in ${locale}`, () => {
      expect(createLocalization(locale).direction).to.equal(direction);
    });
  }

  it('takes a malformed tag for English', () => {
    expect(createLocalization('de_DE!').locale).to.equal('en');
  });
});

describe('formatters', () => {
  const en = createFormatters('en');
  const canadian = createFormatters('fr-CA');

  it('count in the plurals of the language', () => {
    const forms = { one: '# chose', other: '# choses' };
    expect([0, 1, 2].map((count) => canadian.plural(count, forms))).to.deep.equal(['0 chose', '1 chose', '2 choses']);
    expect([0, 1, 2].map((count) => en.plural(count, { one: '#.', other: '#s' }))).to.deep.equal(['0s', '1.', '2s']);
    expect(createFormatters('ar').plural(2, { two: 'pair', other: '#' })).to.equal('pair');
  });

  it('say how long ago in the largest unit that fits', () => {
    expect(en.relativeTime(NOW - 3 * DAY_MS, NOW)).to.equal('3 days ago');
    expect(en.relativeTime(NOW + DAY_MS, NOW)).to.equal('tomorrow');
    expect(en.relativeTime(NOW - 14 * DAY_MS, NOW)).to.equal('2 weeks ago');
    expect(en.relativeTime(NOW - 20_000, NOW)).to.equal('this minute');
    expect(canadian.relativeTime('2026-03-12T10:00:00Z', NOW)).to.equal('il y a 2 heures');
  });

  it('join lists and group numbers', () => {
    expect(en.list(['a', 'b', 'c'])).to.equal('a, b, and c');
    // each runs its own way, so that the list keeps the order of its sentence
    expect(createLocalization('ar').f.list(['POS', 'CRM'])).to.equal('\u2068POS\u2069 و\u2068CRM\u2069');
    expect(createLocalization('ar').f.list(['نقد', 'بيع'])).to.equal('نقد وبيع');
    expect(canadian.list(['a', 'b', 'c'])).to.equal('a, b et c');
    expect(en.number(12_345)).to.equal('12,345');
  });

  it('write dates, and nothing for what is none', () => {
    expect(en.date('2026-03-12T12:00:00Z')).to.equal('Mar 12, 2026');
    expect(canadian.date('2026-03-12T12:00:00Z')).to.match(/12 mars 2026/);
    for (const wrong of ['', 'soon', Number.NaN]) {
      expect([en.date(wrong), en.dateTime(wrong), en.relativeTime(wrong, NOW)]).to.deep.equal(['', '', '']);
    }
  });
});

describe('a sentence that ends with a name', () => {
  it('has one full stop, also after a name that has its own', () => {
    expect(fullStop('You are invited to ACME Winery')).to.equal('You are invited to ACME Winery.');
    expect(fullStop('On vous invite à rejoindre Vélo Boréal inc.')).to.equal(
      'On vous invite à rejoindre Vélo Boréal inc.',
    );
  });
});
