import { expect } from '@open-wc/testing';
import { addEnglish, createFormatters, loadCatalogue, registerCatalogue } from '../../src/localize/index.js';
import { en } from '../../src/localize/locales/en.js';
import type { MessageOverrides, Messages } from '../../src/localize/index.js';

/** One sentence of each section, said otherwise. */
function otherwise(messages: object, mark: string): MessageOverrides {
  const changed = Object.entries(messages).map(([section, content]: [string, unknown]) => {
    if (typeof content === 'string') return [section, mark];
    const [key, value] = Object.entries(content as object)[0] as [string, unknown];
    return [section, { [key]: typeof value === 'function' ? () => mark : mark }];
  });
  return Object.fromEntries(changed) as MessageOverrides;
}

const f = createFormatters('en');
const said = (value: unknown): unknown => (typeof value === 'function' ? (value({}, f) as unknown) : value);

function expectChanged(messages: Messages, mark: string): void {
  for (const [section, content] of Object.entries(en) as [keyof Messages, unknown][]) {
    const now = messages[section];
    if (typeof now === 'string') {
      expect(now, section).to.equal(mark);
      continue;
    }
    const [first, ...others] = Object.keys(content as object);
    expect(said(Reflect.get(now, first as string)), `${section}.${String(first)}`).to.equal(mark);
    for (const key of others) expect(Reflect.get(now, key), `${section}.${key}`).not.to.equal(undefined);
  }
}

describe('a page that says something differently', () => {
  it('is heard before the part has come that says it', async () => {
    registerCatalogue('en', otherwise(en, 'before'));
    const messages = await loadCatalogue('en');
    expect(said(Reflect.get(messages.bulk, 'change'))).to.equal('before');
    addEnglish(en); // as parts do that are fetched late
    expectChanged(messages, 'before');
  });

  for (const locale of ['en', 'ar', 'de', 'es', 'fr', 'ja']) {
    it(`is heard in every section of ${locale}, and the rest stays`, async () => {
      registerCatalogue(locale, otherwise(en, `said in ${locale}`));
      expectChanged(await loadCatalogue(locale), `said in ${locale}`);
      expectChanged(await loadCatalogue(`${locale}-XK`), `said in ${locale}`);
    });
  }

  it('is heard deep inside a section, and what stands beside it stays', async () => {
    registerCatalogue('ja', { memberDetail: { outcome: { remove: ({ name }) => `${name}: さようなら` } } });
    const { outcome } = (await loadCatalogue('ja')).memberDetail;
    expect(outcome.remove({ name: 'Zoë' })).to.equal('Zoë: さようなら');
    expect(outcome.restore({ name: 'Zoë' })).to.include('復元');
  });

  it('is heard for one region only, where it says so', async () => {
    registerCatalogue('de-CH', { common: { save: 'Sichern' } });
    expect((await loadCatalogue('de-CH')).common.save).to.equal('Sichern');
    expect((await loadCatalogue('de-AT')).common.save).to.equal('Speichern');
    registerCatalogue('de', { common: { save: 'Merken', close: 'Zu' } });
    const { common: swiss } = await loadCatalogue('de-CH');
    expect([swiss.save, swiss.close, swiss.cancel]).to.deep.equal(['Sichern', 'Zu', 'Abbrechen']);
  });
});
