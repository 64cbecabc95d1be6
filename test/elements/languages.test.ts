import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { ar } from '../../src/localize/locales/ar.js';
import { de } from '../../src/localize/locales/de.js';
import { createFormatters, registerCatalogue } from '../../src/localize/index.js';
import { commerce7, paymentsPortal, retailEcom } from '../../src/policies/index.js';
import { memoryTeam } from '../../src/backend/memory/index.js';
import type { SessionBackend, TeamBackend } from '../../src/backend/index.js';
import type { TeamProviderElement } from '../../src/elements/team-provider/team-provider-element.js';
import { acmeWinery, harbourHeath, veloBoreal } from '../../src/testing/index.js';
import { GuardedSessions, HOUR_MS, MINUTE_MS } from '../helpers/guarded-sessions.js';
import { NOW, winery } from '../helpers/memory-winery.js';
import { pseudoMessages } from '../helpers/pseudo-locale.js';
import { ScriptedSessions, TOKEN } from '../helpers/scripted-sessions.js';
import { until } from '../helpers/until.js';
import { allInside, appears, inside, press } from '../helpers/widgets.js';

registerCatalogue('en-XA', pseudoMessages);

const wine = (): TeamBackend => memoryTeam({ seed: acmeWinery(NOW), policy: commerce7 }).backendFor('marguerite');
const velo = (): TeamBackend => memoryTeam({ seed: veloBoreal(NOW), policy: retailEcom }).backendFor('genevieve');
const portal = (as: string): TeamBackend =>
  memoryTeam({ seed: harbourHeath(NOW), policy: paymentsPortal }).backendFor(as);

async function inLanguage(
  content: TemplateResult,
  locale: string,
  backend = wine(),
  sessions?: SessionBackend,
): Promise<Element> {
  const provider = await fixture<TeamProviderElement>(
    html`<team-provider .sessions=${sessions} .now=${() => NOW} locale=${locale}>${content}</team-provider>`,
  );
  await until(() => provider.lang === locale, `the catalogue of ${locale}`);
  provider.backend = backend; // not before, so that nothing is announced in English
  return provider.firstElementChild as Element;
}

/** Every text of a widget and of those inside it, also what only a screen reader is told. */
function textsOf(root: Node): string[] {
  if (root instanceof Text) return [root.data];
  // initials are made of a name
  if (root instanceof Element && (root.localName === 'style' || root.classList.contains('avatar'))) return [];
  const own = root instanceof Element ? root : undefined;
  const told = ['aria-label', 'title', 'placeholder'].map((name) => own?.getAttribute(name) ?? '');
  const shadow = own?.shadowRoot ? textsOf(own.shadowRoot) : [];
  // an address that may break is one text
  if (own?.querySelector(':scope > wbr')) return [...told, own.textContent.trim(), ...shadow];
  return [...told, ...[...root.childNodes].flatMap(textsOf), ...shadow];
}

/** Whatever a policy and a tenant say themselves. */
const dataOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(dataOf)
      : [];
const SEEDS = [acmeWinery(NOW), veloBoreal(NOW), harbourHeath(NOW)];
const DATA = new Set([commerce7, retailEcom, paymentsPortal, ...SEEDS].flatMap(dataOf));
const names = SEEDS.flatMap(({ members }) => members);
for (const { firstName, lastName } of names) DATA.add(`${firstName ?? ''} ${lastName ?? ''}`.trim());

/** Dates and counts, by `Intl`, without the kit's words around them. */
const INTL = /^(\d|[A-Z][a-z]{2} \d|yesterday|today|last |this )/;

/** What is left of a text without sentences of the catalogue: `⟦…⟧`, also one inside another. */
function outsideCatalogue(text: string): string[] {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/g, '\n');
  }
  const isKnown = (part: string): boolean => DATA.has(part) || INTL.test(part) || !/\p{L}{2}/u.test(part);
  const unknown = (parts: readonly string[]): string[] =>
    parts.map((part) => part.trim()).filter((part) => !isKnown(part));
  const phrases = unknown([rest]).flatMap((line) => unknown(line.split(/\n|\s·(?:\s|$)|,? and |, /)));
  return phrases.flatMap((phrase) => unknown(phrase.split(/[,·:()–/]| {2,}/)));
}

/** A guard around nothing but a number, some time after somebody has signed in. */
async function guardAfter(ms: number, sessions = new GuardedSessions()): Promise<Element> {
  const guard = await inLanguage(
    html`<session-guard .clock=${sessions.clock}><span>1</span></session-guard>`,
    'en-XA',
    winery().backendFor('jean-baptiste'),
    sessions,
  );
  await until(() => guard.querySelector('span')!.checkVisibility(), 'the content');
  sessions.clock.advance(ms);
  await appears(guard, 'dialog[open] h2');
  return guard;
}

/** What is to be seen of a link in a mail. */
async function acceptance(token: string): Promise<Element> {
  const { backend, sessions } = new ScriptedSessions(winery());
  const content = html`<accept-invitation token=${token}></accept-invitation>`;
  return inLanguage(content, 'en-XA', backend, sessions);
}

const WIDGETS: Readonly<Record<string, () => Promise<Element>>> = {
  'team-list': () => inLanguage(html`<team-list></team-list>`, 'en-XA'),
  'invite-user': async () => {
    const host = await inLanguage(html`<invite-user></invite-user>`, 'en-XA');
    (await appears(host, 'button')).click();
    await appears(host, 'dialog[open] form');
    return host;
  },
  'role-picker': () => inLanguage(html`<role-picker></role-picker>`, 'en-XA'),
  'member-detail': () => inLanguage(html`<member-detail member-id="xiaoming"></member-detail>`, 'en-XA'),
  'my-profile': () => inLanguage(html`<my-profile></my-profile>`, 'en-XA'),
  'role-guide': () => inLanguage(html`<role-guide></role-guide>`, 'en-XA'),
  'role-editor': () => inLanguage(html`<role-editor></role-editor>`, 'en-XA', velo()),
  'operation-settings': () => inLanguage(html`<operation-settings></operation-settings>`, 'en-XA', velo()),
  'sign-in': () => inLanguage(html`<sign-in></sign-in>`, 'en-XA'),
  'scope-picker': () => inLanguage(html`<scope-picker></scope-picker>`, 'en-XA', portal('haneul')),
  'session-guard that warns': () => guardAfter(4 * HOUR_MS - 4 * MINUTE_MS),
  'session-guard whose session is over': () => guardAfter(4 * HOUR_MS),
  'accept-invitation': async () => {
    const element = await acceptance(TOKEN);
    await appears(element, 'form');
    return element;
  },
  'accept-invitation with an old link': () => acceptance('another'),
  'app-switcher': async () => {
    const element = await inLanguage(
      html`<app-switcher current="retail" .urls=${{ ecom: '#ecom' }}></app-switcher>`,
      'en-XA',
      velo(),
    );
    (await appears(element, '[part=button]')).click();
    return element;
  },
  'team-help': () => inLanguage(html`<team-help></team-help>`, 'en-XA', velo()),
  'access-gate': async () => {
    const gate = html`<access-gate permission="member.invite" mode="disable"><span>1</span></access-gate>`;
    const element = await inLanguage(gate, 'en-XA', portal('adaeze'));
    await appears(element, '.reason-text');
    return element;
  },
};

describe('every word that people read', () => {
  it('is told from the catalogue where it is not data', () => {
    expect(outsideCatalogue('⟦Êdít ⟦a⟧ one⟧ Cellar')).to.deep.equal(['Cellar']);
  });

  for (const [tag, open] of Object.entries(WIDGETS)) {
    it(`of ${tag} is in the catalogue, in the policy or somebody's own`, async () => {
      const element = await open();
      // a widget that has sentences of its own, and is not looking up anything any more
      await until(() => {
        const text = textsOf(element).join('');
        return text.includes('⟦') && !text.includes(pseudoMessages.common.loading);
      }, `words of <${tag}>`);
      for (const text of textsOf(element)) expect(outsideCatalogue(text), text).to.deep.equal([]);
    });
  }
});

describe('a system that has only the kit’s own English word for something', () => {
  for (const locale of ['de', 'ar', 'en-XA']) {
    it(`has it in ${locale}, with what else its list says`, async () => {
      const list = await inLanguage(html`<team-list></team-list>`, locale, portal('haneul'));
      await appears(list, '[role=columnheader]');
      const { common, listTools } = locale === 'de' ? de : locale === 'ar' ? ar : pseudoMessages;
      const heads = allInside(list, '[role=columnheader]').map(({ textContent }) => textContent.trim());
      expect(heads).to.include.members([common.name, common.role, common.status]);
      const options = (): string[] => allInside(list, 'option').map(({ textContent }) => textContent.trim());
      await until(() => options().includes(listTools.ascending({ column: common.role })), 'the order of roles');
      expect(options().join()).not.to.match(/⟦[^⟧]*⟦/);
    });
  }

  it('has it for what is done with people, too', async () => {
    const list = await inLanguage(html`<team-list></team-list>`, 'de', portal('haneul'));
    (await appears(list, '.row:not(.row--loading) [aria-haspopup=menu]')).click();
    const menu = await appears(list, '.menu:popover-open');
    const items = [...menu.querySelectorAll('[role^=menuitem]')].map(({ textContent }) => textContent?.trim());
    expect(items.join()).not.to.match(/Remove|Deactivate|Restore/);
  });
});

describe('in Arabic, which is written from right to left', () => {
  const directionOf = (element: Element): string => getComputedStyle(element).direction;

  it('the menu of a row opens to the left of its button’s end and runs from right to left', async () => {
    const list = await inLanguage(html`<team-list></team-list>`, 'ar');
    const opener = await appears(list, '.row:not(.row--loading) [aria-haspopup=menu]');
    expect(directionOf(inside(list, '[role=grid], [role=table]'))).to.equal('rtl');
    opener.click();
    const menu = await appears(list, '.menu:popover-open');
    expect(directionOf(menu)).to.equal('rtl');
    // along the button's ending edge, which is its left one
    await until(() => Math.abs(menu.getBoundingClientRect().left - opener.getBoundingClientRect().left) < 12);
  });

  it('a dialog in the top layer runs from right to left, and so do its fields', async () => {
    const host = await inLanguage(html`<invite-user></invite-user>`, 'ar');
    (await appears(host, 'button')).click();
    const dialog = await appears(host, 'dialog[open]');
    expect(directionOf(dialog)).to.equal('rtl');
    const title = dialog.querySelector('h2') as HTMLElement;
    const middle = dialog.getBoundingClientRect().left + dialog.getBoundingClientRect().width / 2;
    const range = document.createRange();
    range.selectNodeContents(title);
    expect(range.getBoundingClientRect().right).to.be.greaterThan(middle);
  });

  it('ArrowLeft goes on to the next role, as it does to the next word', async () => {
    const picker = await inLanguage(html`<role-picker></role-picker>`, 'ar');
    await appears(picker, 'input[type=radio]');
    const options = allInside(picker, 'input[type=radio]');
    const at = (): number => options.findIndex((one) => one === picker.shadowRoot?.activeElement);
    const first = options.find(({ tabIndex }) => tabIndex === 0) ?? options[0]!;
    first.focus();
    const before = at();
    await press('ArrowLeft');
    expect(at()).to.equal(before + 1);
    await press('ArrowRight');
    expect(at()).to.equal(before);
  });

  it('names in Latin letters and Arabic ones each keep their own direction in the list', async () => {
    const list = await inLanguage(html`<team-list></team-list>`, 'ar');
    await appears(list, '[role=row] .name');
    for (const name of allInside(list, '[role=row] .name')) {
      const { unicodeBidi } = getComputedStyle(name);
      expect(name.getAttribute('dir') === 'auto' || unicodeBidi.includes('isolate')).to.equal(true);
    }
  });

  it('numbers and dates are written as Intl writes them in the country', () => {
    expect(createFormatters('ar-EG').number(12)).to.equal(new Intl.NumberFormat('ar-EG').format(12));
    expect(createFormatters('ar-MA').number(12)).to.equal('12');
  });
});

describe('stores', () => {
  it('stand in the order of the page’s language', async () => {
    const shops = veloBoreal(NOW);
    const scopes = (shops.scopes ?? []).map((scope, index) => ({
      ...scope,
      name: ['Östra', 'Zenit'][index] ?? scope.name,
    }));
    const backend = memoryTeam({ seed: { ...shops, scopes }, policy: retailEcom }).backendFor('genevieve');
    const orderIn = async (locale: string): Promise<string[]> => {
      const list = await inLanguage(html`<team-list></team-list>`, locale, backend);
      await until(() => allInside(list, 'option').some(({ textContent }) => textContent?.trim() === 'Zenit'), 'stores');
      const wanted = new Set(['Östra', 'Zenit']);
      return allInside(list, 'option')
        .map((one) => one.textContent.trim())
        .filter((text) => wanted.has(text));
    };
    expect(await orderIn('de')).to.deep.equal(['Östra', 'Zenit']);
    registerCatalogue('sv', {});
    expect(await orderIn('sv')).to.deep.equal(['Zenit', 'Östra']);
  });
});
