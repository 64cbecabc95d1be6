import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { LANGUAGE, saying } from './arabic.js';
import { expectNoEnglish, isEnglish } from './english.js';
import { expectRefusal, overHttp, refused, type Ask } from './over-http.js';
import type { ServerOptions, ServerPage } from './server-page.js';
import {
  expectClosed,
  fits,
  follow,
  followByKeys,
  menuOf,
  navigation,
  openAccounts,
  openBeside,
  openPage,
  openVelo,
  rowOf,
  switchByKeys,
  switcherOf,
  VELO,
  ECOM,
} from './velo.js';

const ADD = '+ Ajouter un membre du personnel';
const SEND = 'Envoyer l’invitation';
const SAVE = 'Enregistrer les modifications';
const FLORE = 'flore@studio-fleuve.example';
const PASSWORD = 'un petit vélo vert pomme';
/** A new one, or that of the login she has from a test before. */
const PASSWORD_FIELD = /^(Nouveau mot de passe|Mot de passe)$/;
const NOT_GRANTED = { code: 'forbidden', reason: 'notGranted' } as const;
/** The two help centres the page names. */
const HELP = [
  'https://retail-support.lightspeedhq.com/hc/fr/articles/229129568',
  'https://support.ecwid.com/hc/fr/articles/115005355089',
];

describe('J25 eCom uniquement', () => {
  const open: ServerPage[] = [];
  let demo: ServerPage;
  async function openShop(options: ServerOptions = {}): Promise<void> {
    demo = await openVelo(options);
    open.push(demo);
  }
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });

  async function openForm(): Promise<Locator> {
    const page = await openAccounts(demo);
    await page.getByRole('button', { name: ADD, exact: true }).click();
    return page.getByRole('dialog', { name: 'Ajouter un membre du personnel' });
  }
  async function isInvited(): Promise<void> {
    await rowOf(openPage(demo), FLORE).filter({ hasText: 'Invité' }).waitFor();
    expect(await demo.memberByEmail(FLORE)).to.deep.include({
      kind: 'ecomStaff',
      roles: ['ecomStaff'],
      status: 'invited',
    });
    expect(await demo.mails()).to.deep.equal([`invitation to ${FLORE}`]);
  }
  /** Flore, invited by Geneviève without reports, follows the link of the mail in a browser of her own. */
  async function openLink(options: ServerOptions = {}): Promise<Locator> {
    await openShop(options);
    const draft = { email: FLORE, options: { 'ecom.reports': false } };
    const genevieve = await overHttp(VELO, 'genevieve');
    expect((await genevieve('POST', '/invitations', { drafts: [draft] })).status).to.equal(200);
    demo = await openBeside({ ...options, as: '' });
    open.push(demo);
    await demo.openInvitation(FLORE);
    const join = demo.page.locator('accept-invitation');
    await join
      .getByText(LANGUAGE ? /On vous invite à rejoindre/ : /On vous invite à rejoindre \u2068?Vélo Boréal inc\./)
      .waitFor();
    return join;
  }
  async function isIn(): Promise<void> {
    await demo.page.getByRole('heading', { level: 1, name: 'Tableau de bord eCom' }).waitFor();
  }
  /** … and accepts. */
  async function openFlore(): Promise<Ask> {
    const join = await openLink();
    await expectNoEnglish(demo.page);
    await join.getByLabel(PASSWORD_FIELD).fill(PASSWORD);
    await join.getByRole('button', { name: 'Accepter l’invitation' }).click();
    await isIn();
    return overHttp(VELO, (await demo.memberByEmail(FLORE))?.id ?? '');
  }

  it('R135 R136 invites over Mon profil › Comptes du personnel with an address, and shows who is invited', async () => {
    await openShop();
    const form = await openForm();
    await openPage(demo)
      .getByRole('heading', { level: 2, name: 'Ajoutez de nouveaux membres du personnel', includeHidden: true })
      .waitFor();
    await form.getByRole('textbox').first().waitFor();
    expect(await form.getByRole('textbox').count()).to.equal(1);
    await form.getByRole('textbox', { name: 'Adresse courriel' }).fill(FLORE);
    await form.getByRole('switch', { name: 'Rapports et analyses' }).click();
    await expectNoEnglish(demo.page);
    await form.getByRole('button', { name: SEND, exact: true }).click();
    await isInvited();
    expect((await demo.memberByEmail(FLORE))?.options).to.deep.equal({ 'ecom.reports': false });
    const list = openPage(demo).getByRole('grid', { name: 'Comptes du personnel' });
    await rowOf(list, FLORE)
      .filter({ hasText: LANGUAGE ? saying('Jusqu’au') : /Jusqu’au \d+ (déc\.|janv\.|nov\.) \d{4}/ })
      .waitFor();
    expect(await rowOf(list, 'Noémie').count()).to.equal(0);
    await expectNoEnglish(demo.page);
  });

  it('R136 R139 mails the invitation in French', async () => {
    await openShop();
    const form = await openForm();
    await form.getByRole('textbox', { name: 'Adresse courriel' }).fill(FLORE);
    await form.getByRole('button', { name: SEND, exact: true }).click();
    await isInvited();
    const letter = await demo.letterTo(FLORE);
    expect(letter.subject).to.equal('Geneviève Tremblay-Saint-Onge vous invite à rejoindre Vélo Boréal inc.');
    expect(letter.text).to.contain('Choisissez un mot de passe').and.contain('avec le rôle Membre du personnel eCom');
    expect(letter.text).to.match(/jusqu’au .*(novembre|décembre|janvier)/);
    expect(letter.text.split('\n').filter(isEnglish)).to.deep.equal([]);
  });

  it('R136 R139 refuses in French an address that is none, and one that is there already', async () => {
    await openShop();
    const form = await openForm();
    const before = await demo.everybody();
    await form.getByRole('button', { name: SEND, exact: true }).click();
    await form.getByText('Saisissez une adresse courriel.').first().waitFor();
    await expectNoEnglish(demo.page);
    await form.getByRole('textbox', { name: 'Adresse courriel' }).fill('flore@');
    await form.getByRole('button', { name: SEND, exact: true }).click();
    await form.getByText('Cette adresse courriel n’est pas valide.').first().waitFor();
    await expectNoEnglish(demo.page);
    await form.getByRole('textbox', { name: 'Adresse courriel' }).fill('anna@studio-fleuve.example');
    await form.getByRole('button', { name: SEND, exact: true }).click();
    await form.getByText('Cette adresse a déjà un compte.').first().waitFor();
    await expectNoEnglish(demo.page);
    expect(await demo.everybody()).to.deep.equal(before);
    expect(await demo.mails()).to.deep.equal([]);
  });

  it('R137 opens the sections of eCom that are on for who accepts, and nothing else of it', async () => {
    const flore = await openFlore();
    expect(await demo.memberByEmail(FLORE)).to.include({ status: 'active' });
    expect(await menuOf(demo, 'eCom')).to.deep.equal([
      'Tableau de bord',
      'Ventes',
      'Catalogue',
      'Marketing',
      'Site Web',
      'Canaux de vente',
      'Mon profil',
    ]);
    const tiles = openPage(demo).getByRole('heading', { level: 2 });
    expect(await tiles.allInnerTexts()).to.deep.equal([
      'Ventes',
      'Catalogue',
      'Marketing',
      'Site Web',
      'Canaux de vente',
    ]);
    const catalog = await follow(demo, 'eCom', 'Catalogue');
    await catalog.getByLabel('Produits et catégories').fill('Vélos pliants');
    await catalog.getByRole('button', { name: SAVE }).click();
    await catalog.getByText('Les modifications sont enregistrées.').waitFor();
    expect((await flore('GET', 'ecom/catalog')).body['value']).to.equal('Vélos pliants');
    await follow(demo, 'eCom', 'Mon profil');
    const tabs = demo.page.getByRole('navigation', { name: 'Mon profil', exact: true }).getByRole('link');
    await tabs.filter({ visible: true }).first().waitFor(); // the address changes before the page does
    expect(await tabs.filter({ visible: true }).allInnerTexts()).to.deep.equal(['Mon profil']);
    await expectNoEnglish(demo.page);
    for (const path of ['ecom/rapports', 'ecom/forfait', 'ecom/comptes']) await expectClosed(demo, path);
    await expectNoEnglish(demo.page);
    for (const path of ['ecom/reports', 'ecom/billing', '/members']) {
      expectRefusal(await flore('GET', path), NOT_GRANTED);
    }
    await refused(VELO, () => flore('PUT', 'ecom/reports', { value: 'À moi' }), NOT_GRANTED);
    await refused(
      VELO,
      () => flore('POST', '/invitations', { drafts: [{ email: 'ami@studio-fleuve.example' }] }),
      NOT_GRANTED,
    );
  });

  it('R131 R137 leads no one from eCom to Retail who has only eCom; Retail answers 403', async () => {
    const flore = await openFlore();
    await menuOf(demo, 'eCom');
    expect(await switcherOf(demo).count()).to.equal(0);
    expect(await navigation(demo, 'Retail POS').count()).to.equal(0);
    for (const path of ['ventes', 'caisse', 'stock', 'parametres/personnel']) await expectClosed(demo, path);
    await expectNoEnglish(demo.page);
    for (const path of ['retail', 'retail/sales', 'retail/items', 'retail/reports']) {
      expectRefusal(await flore('GET', path), NOT_GRANTED);
    }
    await refused(VELO, () => flore('POST', 'retail/sales', { shop: 'b1', amount: 100 }), NOT_GRANTED);
  });

  it('R135 has no Comptes du personnel for an Admin; the server answers 403', async () => {
    await openShop({ as: 'etienne', hash: '#/ecom/profil' });
    await openPage(demo).getByRole('heading', { level: 1, name: 'Mon profil' }).waitFor();
    const tabs = demo.page.getByRole('navigation', { name: 'Mon profil', exact: true }).getByRole('link');
    await demo.page.locator('my-profile:visible').getByText('etienne@velo-boreal.example').waitFor();
    expect(await tabs.filter({ visible: true }).allInnerTexts()).to.deep.equal(['Mon profil']);
    await expectNoEnglish(demo.page);
    await expectClosed(demo, 'ecom/comptes');
    const etienne = await overHttp(VELO, 'etienne');
    await refused(VELO, () => etienne('POST', '/invitations', { drafts: [{ email: FLORE }] }), NOT_GRANTED);
    expect((await etienne('GET', '/members?kinds=ecomStaff')).body['items']).to.deep.equal([]);
    await refused(VELO, () => etienne('DELETE', '/members/anna'), { code: 'notFound' });
  });

  it('R138 links the help centres of Retail and of eCom, whoever looks, on every page', async () => {
    for (const as of ['genevieve', 'anna']) {
      await openShop({ as });
      const links = demo.page.getByRole('navigation', { name: 'Aide' }).getByRole('link');
      for (const hash of ['ventes', 'ecom/tableau']) {
        await demo.page.evaluate((to) => void (location.hash = to), `#/${hash}`);
        await demo.page.locator(`[data-page="${hash}"]`).waitFor();
        await demo.until(async () => (await links.count()) === HELP.length);
        const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        expect(found, `${as} at ${hash}`).to.deep.equal(HELP);
      }
      expect(await links.allInnerTexts()).to.deep.equal([
        'Ajout d’employés, Centre d’assistance Retail POS',
        'Ajout et suppression de comptes du personnel, Centre d’aide eCom',
      ]);
    }
  });

  it('R139 speaks French on every page of both applications', async () => {
    await openShop();
    const hashes = await demo.page
      .locator('[data-page][data-face]')
      .evaluateAll((all) => all.map((page) => (page as HTMLElement).dataset['page'] ?? ''));
    expect(hashes).to.include.members(['parametres/roles', 'parametres/guide', 'ecom/forfait', 'profil']);
    for (const hash of hashes) {
      await demo.page.evaluate((to) => void (location.hash = to), `#/${hash}`);
      await demo.page.waitForFunction((at) => !document.querySelector(`[data-page="${at}"] [aria-busy="true"]`), hash);
      await openPage(demo).getByRole('heading', { level: 1 }).waitFor();
      await expectNoEnglish(demo.page);
    }
    expect(await demo.page.getAttribute('html', 'lang')).to.equal('fr-CA');
  });

  it('R135 R136 works with the keyboard alone', async () => {
    await openShop({ hash: '#/ventes' });
    await switchByKeys(demo, ECOM);
    await followByKeys(demo, 'eCom', 'Mon profil');
    await followByKeys(demo, 'Mon profil', 'Comptes du personnel');
    await demo.tabTo(openPage(demo).getByRole('button', { name: ADD, exact: true }));
    await demo.press('Enter');
    const form = openPage(demo).getByRole('dialog', { name: 'Ajouter un membre du personnel' });
    await demo.tabTo(form.getByRole('textbox', { name: 'Adresse courriel' }));
    await demo.type(FLORE);
    await demo.tabTo(form.getByRole('switch', { name: 'Rapports et analyses' }));
    await demo.press(' ');
    await demo.tabTo(form.getByRole('button', { name: SEND, exact: true }));
    await demo.press('Enter');
    await isInvited();
    expect((await demo.memberByEmail(FLORE))?.options).to.deep.equal({ 'ecom.reports': false });
  });

  it('R137 accepts, and goes to a section, with the keyboard alone', async () => {
    const join = await openLink();
    await demo.tabTo(join.getByLabel(PASSWORD_FIELD));
    await demo.type(PASSWORD);
    await demo.press('Enter');
    await isIn();
    const catalog = await followByKeys(demo, 'eCom', 'Catalogue');
    await catalog.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    expect(await menuOf(demo, 'eCom')).to.not.include('Rapports et analyses');
  });

  it('R135 R136 fits 320 px', async () => {
    await openShop({ width: 320, height: 640 });
    const form = await openForm();
    await fits(demo, 320);
    await form.getByRole('textbox', { name: 'Adresse courriel' }).fill(FLORE);
    await form.getByRole('button', { name: SEND, exact: true }).click();
    await isInvited();
    await fits(demo, 320);
  });
});
