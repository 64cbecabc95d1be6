import { expect, html } from '@open-wc/testing';
import type { TeamBackend } from '../../src/backend/index.js';
import { memoryTeam } from '../../src/backend/memory/index.js';
import type { FailureCode } from '../../src/domain/index.js';
import '../../src/elements/my-profile/my-profile.js';
import { loadCatalogue } from '../../src/localize/index.js';
import { commerce7 } from '../../src/policies/index.js';
import { acmeWinery, withFaults, type FaultRule } from '../../src/testing/index.js';
import { NOW } from '../helpers/memory-winery.js';
import { caughtWarnings } from '../helpers/warnings.js';
import { appears, reads, textOf, widget } from '../helpers/widgets.js';

const winery = (...faults: FaultRule[]): TeamBackend =>
  withFaults(memoryTeam({ seed: acmeWinery(NOW), policy: commerce7 }).backendFor('bo'), faults);
const refusing = (code: FailureCode): TeamBackend => winery({ on: 'me', calls: [1], fault: { fail: { code } } });
const of = (changes: PropertyDescriptorMap): TeamBackend => Object.create(winery(), changes) as TeamBackend;

/** A role of this policy grants a permission that there is not. */
const unsound = {
  ...commerce7,
  roles: [...commerce7.roles, { id: 'typo', name: { en: 'Typo' }, grants: ['order.refnud'] }],
};

/** What somebody reads, and whether they are told to try again. */
const notice = async (backend: TeamBackend, locale = 'en'): Promise<readonly [text: string, retry: boolean]> => {
  const element = await widget(backend, html`<my-profile></my-profile>`, 'my-profile', locale);
  const shown = await appears(element, '[part=notice]');
  await expect(element).to.be.accessible();
  return [textOf(element), shown.querySelector('button') !== null];
};

describe('what somebody reads when nothing can be shown', () => {
  const warnings = caughtWarnings();

  it('offers to try again where that can help', async () => {
    for (const code of ['network', 'timeout', 'server', 'unauthenticated'] as const) {
      const [, canRetry] = await notice(refusing(code));
      expect(canRetry, code).to.equal(true);
    }
    const element = await widget(refusing('unauthenticated'), html`<my-profile></my-profile>`, 'my-profile');
    await reads(element, 'Sign in again, then try again.');
    (await appears(element, '[part=notice] button')).click();
    await reads(element, 'Bo');
  });

  for (const [title, backend, sentence, told] of [
    ['of another contract', of({ contractVersion: { value: 99 } }), 'Reload it', 'speaks contract 99'],
    ['that is none', of({ me: { value: undefined } }), 'not connected', 'it lacks me()'],
    [
      'with an unsound policy',
      winery({ on: 'getPolicy', fault: { answer: unsound } }),
      'The rules of this system have a mistake',
      'order.refnud',
    ],
  ] as const) {
    it(`does not for a backend ${title}, and tells whoever makes the page`, async () => {
      const [text, canRetry] = await notice(backend);
      expect(text).to.contain(sentence);
      expect(canRetry).to.equal(false);
      expect(warnings.all).to.have.length(1);
      expect(warnings.all[0]).to.contain(told);
    });
  }

  it('has no codes in it, in no language', async () => {
    for (const locale of ['ar', 'de', 'en', 'es', 'fr', 'ja']) {
      const { reasons } = await loadCatalogue(locale);
      for (const reason of ['unsoundPolicy', 'otherContract', 'noBackend'] as const) {
        expect(reasons[reason], `${locale} ${reason}`).to.match(/^[^{}.[\]]+[.。]/);
        expect(reasons[reason], `${locale} ${reason}`).not.to.contain('{');
      }
    }
  });
});
