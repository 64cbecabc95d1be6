import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { warnOfMistakes } from '../../src/localize/catalogue-mistakes.js';
import { en } from '../../src/localize/locales/en.js';
import { loadCatalogue, registerCatalogue } from '../../src/localize/index.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { ListPage, textOf } from '../helpers/team-page.js';
import { until } from '../helpers/until.js';
import { caughtWarnings } from '../helpers/warnings.js';

const warnings = caughtWarnings();

const warned = (part: string): number => warnings.all.filter((text) => text.includes(part)).length;
const ready = (content: TemplateResult): Promise<ListPage> => ListPage.ready({ content });
const headsOf = (page: ListPage): string[] =>
  [...page.root.querySelectorAll('.heads [role=columnheader]:not(.cell--check, .cell--menu)')].map(textOf);

describe('a mistake in a page’s columns', () => {
  it('is told where it is no array, and the policy’s columns are there', async () => {
    const page = await ready(html`<team-list .columns=${'role'}></team-list>`);
    await page.until(() => page.names.length > 0, 'people');
    expect(headsOf(page)).to.eql(['Name', 'Role', 'Status']);
    expect(warned('columns has to be an array')).to.equal(1);
  });

  it('is told where there is no such column, with those there are', async () => {
    const page = await ready(html`<team-list .columns=${['rolle', 'status']}></team-list>`);
    await page.until(() => headsOf(page).length === 2, 'the columns');
    expect(headsOf(page)).to.eql(['Name', 'Status']);
    expect(warnings.all.find((text) => text.includes('"rolle"'))).to.contain('lastSignInAt');
  });

  it('is told where nothing is drawn, or nothing that can be', async () => {
    const columns = [
      { id: 'bare', label: 'Bare' },
      { id: 'text', label: 'Text', render: 'name' },
      { id: 'later', label: 'Later', render: async () => 'x' },
      { id: 'thing', label: 'Thing', render: () => ({ name: 'x' }) },
    ];
    const page = await ready(html`<team-list .columns=${columns}></team-list>`);
    await page.until(() => page.root.querySelector('.cell--host'), 'the columns');
    expect(headsOf(page)).to.eql(['Name', 'Bare', 'Text', 'Later', 'Thing']);
    for (const id of ['bare', 'text']) expect(warned(`"${id}" needs render`), id).to.equal(1);
    expect(warned('render of "later" returned a promise')).to.equal(1);
    expect(warned('render of "thing" returned a value of type object')).to.equal(1);
  });
});

describe('a mistake in a page’s row actions', () => {
  it('is told before a menu is opened, and the sound ones are there', async () => {
    const actions = [
      { label: 'Nameless' },
      { id: 'edit', label: 'Edit elsewhere' },
      { id: 'drawn', label: 'Drawn', icon: 'telephone' },
      { id: 'drawn', label: 'Drawn twice' },
    ];
    const page = await ready(html`<team-list .rowActions=${actions}></team-list>`);
    await page.until(() => warnings.all.length >= 4, 'the warnings');
    expect(warned('rowActions[0] needs an id')).to.equal(1);
    expect(warned('rowActions[1]: the id "edit"')).to.equal(1);
    expect(warned('rowActions[2]: there is no icon "telephone"; there are: close')).to.equal(1);
    expect(warned('rowActions[3]: the id "drawn"')).to.equal(1);
    const items = await page.menuOf('Siobhán');
    expect(items.map(textOf)).to.include('Drawn').and.to.include('Edit elsewhere').and.not.to.include('Nameless');
    const starts = new Set(items.map((item) => item.querySelector('.menu__label')!.getBoundingClientRect().left));
    expect(starts.size, 'labels in one line, with a drawing and without').to.equal(1);
    expect(items.some((item) => item.querySelector('.icon'))).to.equal(true);
  });

  it('is told where they are no array, and rows keep their menu', async () => {
    const page = await ready(html`<team-list .rowActions=${{ id: 'call', label: 'Call' }}></team-list>`);
    await page.until(() => warned('rowActions has to be an array') === 1, 'the warning');
    expect(await page.menuOf('Siobhán')).not.to.have.length(0);
  });
});

describe('a mistake in a page’s backend', () => {
  for (const [name, backend, said] of [
    ['an empty object', {}, 'An object: it lacks contractVersion, capabilities(), me(), listMembers(), getMember().'],
    ['a function', () => ({}), 'A function, which has to be called first, perhaps'],
    [
      'some of one',
      { contractVersion: 1, me: () => undefined, listMembers: () => undefined },
      'lacks capabilities(), getMember().',
    ],
    ['a promise', Promise.resolve({}), 'A promise, which has to be awaited first'],
  ] as const) {
    it(`is told once, with what is missing: ${name}`, async () => {
      const page = await fixture(html`<team-provider .backend=${backend}><team-list></team-list></team-provider>`);
      const root = page.querySelector('team-list')!.shadowRoot!;
      await until(
        () => warned('the backend of <team-provider>') > 0 && root.querySelector('.placeholder'),
        'the words',
      );
      expect(root.textContent).to.contain('its provider has no backend');
      await page.querySelector('team-provider')?.refresh();
      expect(warned(said)).to.equal(1);
    });
  }
});

describe('a mistake in a page’s sentences', () => {
  it('is told, and the kit’s own sentences stay where they cannot be said', async () => {
    registerCatalogue('en-MT', {
      teamList: { people: 'some people', title: 7, titel: 'The crew' },
      memberDetail: { outcome: 'gone' },
      teamLst: { title: 'The crew' },
      common: null,
    } as never);
    const { teamList, common } = await loadCatalogue('en-MT');
    await until(() => warnings.all.length >= 6, 'the warnings');
    for (const part of [
      "registerCatalogue('en-mt'): teamList.people has to be a function",
      'teamList.title has to be a text, not a number',
      'teamList.titel is no sentence of the kit; there are: ',
      'memberDetail.outcome has to be an object of sentences, not a text',
      'teamLst is no section of the kit; there are: ',
      'common has to be an object of sentences, not null',
    ]) {
      expect(warned(part), part).to.equal(1);
    }
    expect(teamList.people({ count: 1 }, undefined as never)).to.equal('some people');
    expect(teamList.title).to.be.a('string');
    expect(common.name).to.equal('Name');
  });

  it('says nothing of what is right', async () => {
    registerCatalogue('en-CY', {
      teamList: { title: 'The crew' },
      memberDetail: { outcome: { remove: () => 'gone' } },
    });
    registerCatalogue('en-CY', { teamList: { people: () => 'all' } });
    const { teamList } = await loadCatalogue('en-CY');
    expect([teamList.title, teamList.people({ count: 1 }, undefined as never)]).to.eql(['The crew', 'all']);
    await warnOfMistakes('en-CY', en);
    expect(warnings.all).to.eql([]);
  });

  it('is refused where there is no language or nothing to say', () => {
    const sentence = 'registerCatalogue() takes a language tag and an object of sections.';
    expect(() => registerCatalogue('en', null as never)).to.throw(TypeError, sentence);
    expect(() => registerCatalogue(undefined as never, {})).to.throw(TypeError, sentence);
  });
});
