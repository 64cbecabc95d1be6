import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import { teamContext, TeamController, type TeamClient } from '../../src/client/index.js';
import '../../src/elements/team-provider/team-provider.js';
import type { TeamProviderElement } from '../../src/elements/team-provider/team-provider-element.js';
import { registerCatalogue } from '../../src/localize/index.js';
import { ar } from '../../src/localize/locales/ar.js';
import { fr } from '../../src/localize/locales/fr.js';
import { ja } from '../../src/localize/locales/ja.js';
import { ScriptedBackend } from '../client/scripted-backend.js';
import { warningsDuring } from '../helpers/warnings.js';
import { until } from '../helpers/until.js';

/** A widget of no look: shows what it was given. */
class ProbeElement extends LitElement {
  readonly team = new TeamController(this);
}
customElements.define('probe-element', ProbeElement);

const probeIn = (root: Element): ProbeElement => root.querySelector('probe-element') as ProbeElement;

describe('<team-provider>', () => {
  it('connects the widgets inside it, however deep', async () => {
    const provider = await fixture<TeamProviderElement>(html`
      <team-provider .backend=${new ScriptedBackend()}
        ><div><probe-element></probe-element></div
      ></team-provider>
    `);
    await until(() => probeIn(provider).team.state.status === 'ready');
    expect(probeIn(provider).team.client).to.equal(provider.client);
  });

  it('takes a backend before or after it is in the page', async () => {
    const provider = document.createElement('team-provider');
    provider.backend = new ScriptedBackend();
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.append(provider);
    await until(() => provider.client?.state.status === 'ready');
    const other = await fixture<TeamProviderElement>(html`<team-provider></team-provider>`);
    other.backend = new ScriptedBackend();
    await until(() => other.client?.state.status === 'ready');
  });

  it('says after a while that it has no backend, and works as soon as it has one', async () => {
    const provider = await fixture<TeamProviderElement>(
      html`<team-provider><probe-element></probe-element></team-provider>`,
    );
    const probe = probeIn(provider);
    expect(probe.team.state.status).to.equal('loading');
    await until(() => probe.team.state.status === 'failed', 'no failure');
    expect(probe.team.state).to.nested.include({ 'failure.reason': 'noBackend' });
    provider.backend = new ScriptedBackend();
    await until(() => probe.team.state.status === 'ready');
  });

  it('is missed by a widget that stands alone', async () => {
    const probe = await fixture<ProbeElement>(html`<probe-element></probe-element>`);
    await until(() => probe.team.state.status === 'failed', 'no failure');
    expect(probe.team.state).to.nested.include({ 'failure.reason': 'noProvider' });
  });

  it('keeps two providers apart: backend, language and direction', async () => {
    const page = await fixture(html`
      <div>
        <team-provider id="one" .backend=${new ScriptedBackend()} locale="fr"
          ><probe-element></probe-element
        ></team-provider>
        <team-provider id="two" .backend=${new ScriptedBackend()} locale="ar"
          ><probe-element></probe-element
        ></team-provider>
      </div>
    `);
    const [one, two] = [...page.querySelectorAll('probe-element')] as [ProbeElement, ProbeElement];
    await until(() => one.team.localization.locale === 'fr' && two.team.localization.locale === 'ar');
    expect(one.team.client).to.not.equal(two.team.client);
    expect(getComputedStyle(one).direction).to.equal('ltr');
    expect(getComputedStyle(two).direction).to.equal('rtl');
    expect(two.team.m.statuses.active).to.equal(ar.statuses.active);
    expect(one.team.m.statuses.active).to.not.equal(two.team.m.statuses.active);
  });

  it('runs as the page says where it says so nearer by', async () => {
    const page = await fixture(html`
      <div dir="ltr">
        <team-provider .backend=${new ScriptedBackend()} locale="ar">
          <probe-element id="plain"></probe-element>
          <div dir="ltr"><probe-element id="said"></probe-element></div>
        </team-provider>
      </div>
    `);
    const [plain, said] = [...page.querySelectorAll('probe-element')] as [ProbeElement, ProbeElement];
    await until(() => plain.team.localization.locale === 'ar');
    expect(getComputedStyle(plain).direction).to.equal('rtl');
    expect(getComputedStyle(said).direction).to.equal('ltr');
  });

  it('turns around with its language, and back to the page’s own', async () => {
    const provider = await fixture<TeamProviderElement>(
      html`<team-provider locale="ar" .backend=${new ScriptedBackend()}></team-provider>`,
    );
    await until(() => provider.dir === 'rtl');
    provider.locale = 'ja';
    await until(() => provider.dir === 'ltr' && provider.lang === 'ja');
    provider.locale = '';
    await until(() => !provider.hasAttribute('dir') && !provider.hasAttribute('lang'));
  });

  it('follows the language of the page, live, where it has none of its own', async () => {
    const page = document.documentElement;
    const before = page.lang;
    const provider = await fixture<TeamProviderElement>(html`
      <team-provider .backend=${new ScriptedBackend()}><probe-element></probe-element></team-provider>
    `);
    const spoken = (): string =>
      `${probeIn(provider).team.localization.locale} ${probeIn(provider).team.m.common.save}`;
    try {
      page.lang = 'fr-CA';
      await until(() => spoken() === `fr-CA ${fr.common.save}`, 'French');
      page.lang = 'ja';
      await until(() => spoken() === `ja ${ja.common.save}`, 'Japanese');
      expect(provider.hasAttribute('lang')).to.equal(false);
      provider.locale = 'ar';
      await until(() => spoken() === `ar ${ar.common.save}`, 'Arabic');
      page.lang = 'fr-CA';
      await aTimeout(50);
      expect(spoken()).to.equal(`ar ${ar.common.save}`);
      provider.locale = '';
      await until(() => spoken() === `fr-CA ${fr.common.save}`, 'French again');
      const parent = provider.parentElement as HTMLElement;
      provider.remove();
      page.lang = 'ja';
      await aTimeout(50);
      expect(provider.client?.localization.locale).to.equal('fr-CA');
      parent.append(provider);
      await until(() => spoken() === `ja ${ja.common.save}`, 'Japanese after its return');
    } finally {
      page.lang = before;
    }
  });

  it('says of what language its words are, where that is not the page’s', async () => {
    const page = document.documentElement;
    const before = page.lang;
    const warnings = await warningsDuring(async () => {
      const provider = await fixture<TeamProviderElement>(html`
        <team-provider locale="he" .backend=${new ScriptedBackend()}><probe-element></probe-element></team-provider>
      `);
      const { team } = probeIn(provider);
      await until(() => provider.lang === 'en' && provider.dir === 'ltr', 'English, as it runs');
      expect(team.localization.f.date('2026-03-12T12:00:00Z')).to.equal('Mar 12, 2026');
      try {
        page.lang = 'he';
        provider.locale = '';
        await aTimeout(50);
        expect([provider.lang, provider.hasAttribute('dir')]).to.deep.equal(['en', false]);
        page.lang = 'ar';
        await until(() => !provider.hasAttribute('lang') && provider.dir === 'rtl', 'Arabic, as it runs');
        (provider.parentElement as HTMLElement).dir = 'ltr';
        page.lang = 'he';
        await until(() => provider.lang === 'en' && !provider.hasAttribute('dir'), 'English again');
        page.lang = 'ar';
        await until(() => team.localization.locale === 'ar', 'Arabic, as the page runs');
        expect(provider.hasAttribute('dir')).to.equal(false);
      } finally {
        page.lang = before;
      }
    });
    expect(warnings).to.have.lengthOf(1);
  });

  it('says anew what a page says differently afterwards', async () => {
    const provider = await fixture<TeamProviderElement>(html`
      <team-provider locale="es" .backend=${new ScriptedBackend()}><probe-element></probe-element></team-provider>
    `);
    await until(() => probeIn(provider).team.localization.locale === 'es');
    expect(probeIn(provider).team.m.teamList.title).to.equal('Equipo');
    registerCatalogue('es', { teamList: { title: 'Cuadrilla' } });
    await until(() => probeIn(provider).team.m.teamList.title === 'Cuadrilla');
  });

  it('leaves a direction that the page has set', async () => {
    const provider = await fixture<TeamProviderElement>(
      html`<team-provider dir="rtl" locale="fr" .backend=${new ScriptedBackend()}></team-provider>`,
    );
    await until(() => provider.client?.localization.locale === 'fr');
    expect(provider.dir).to.equal('rtl');
  });

  it('starts its widgets anew with another backend', async () => {
    const provider = await fixture<TeamProviderElement>(html`
      <team-provider .backend=${new ScriptedBackend()}><probe-element></probe-element></team-provider>
    `);
    const first = provider.client;
    provider.backend = new ScriptedBackend();
    await until(() => probeIn(provider).team.client !== first);
    await until(() => probeIn(provider).team.state.status === 'ready');
  });

  it('stops listening while it is out of the page, and starts again when it is back', async () => {
    const backend = new ScriptedBackend();
    const provider = await fixture<TeamProviderElement>(html`<team-provider .backend=${backend}></team-provider>`);
    await until(() => backend.listener !== undefined);
    const parent = provider.parentElement;
    provider.remove();
    expect(backend.listener).to.equal(undefined);
    parent?.append(provider);
    await until(() => backend.listener !== undefined);
  });

  it('shows its widgets in the theme it is given', async () => {
    const provider = await fixture<TeamProviderElement>(
      html`<team-provider theme="dark"><probe-element></probe-element></team-provider>`,
    );
    expect(getComputedStyle(probeIn(provider)).colorScheme).to.equal('dark');
  });

  it('is found by a widget that was defined before it', async () => {
    class EarlyElement extends LitElement {
      client: TeamClient | undefined;
      readonly consumer = new ContextConsumer(this, {
        context: teamContext,
        subscribe: true,
        callback: (client) => (this.client = client),
      });
    }
    const page = await fixture(
      html`<div>
        <late-provider><early-element></early-element></late-provider>
      </div>`,
    );
    customElements.define('early-element', EarlyElement);
    await aTimeout(0);
    const Provider = customElements.get('team-provider') as typeof TeamProviderElement;
    customElements.define('late-provider', class extends Provider {});
    (page.querySelector('late-provider') as TeamProviderElement).backend = new ScriptedBackend();
    await until(() => (page.querySelector('early-element') as EarlyElement).client !== undefined);
  });
});
