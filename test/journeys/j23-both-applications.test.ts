import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { expectNoEnglish, isEnglish, wordsOn } from './english.js';
import { expectRefusal, overHttp, refused } from './over-http.js';
import type { ServerPage, ServerOptions } from './server-page.js';
import {
  applicationsOf,
  ECOM,
  expectClosed,
  fits,
  follow,
  followByKeys,
  NO_ACCESS,
  openBeside,
  openPage,
  openStaff,
  openVelo,
  RETAIL,
  rowOf,
  switchByKeys,
  switcherOf,
  switchTo,
  VELO,
} from './velo.js';

const SAVE = 'Enregistrer les modifications';
const WITH_ECOM = { Admin: true, Gestionnaire: false, Associé: false, 'Vendeur omnicanal': true } as const;
const NOT_GRANTED = { code: 'forbidden', reason: 'notGranted' } as const;

describe('J23 Donner accès aux deux', () => {
  const open: ServerPage[] = [];
  let demo: ServerPage;
  /** Geneviève's page; Mamadou, who has both applications in the demo's data, begins as an Associé. */
  async function openShop(options: ServerOptions = {}): Promise<void> {
    demo = await openVelo(options);
    open.push(demo);
    await giveRole('associate');
  }
  async function openMamadou(options: ServerOptions = {}): Promise<ServerPage> {
    const mamadou = await openBeside({ as: 'mamadou', hash: '#/ventes', ...options });
    open.push(mamadou);
    await openPage(mamadou).getByRole('button', { name: 'Encaisser' }).waitFor();
    return mamadou;
  }
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });

  async function giveRole(role: string): Promise<void> {
    const genevieve = await overHttp(VELO, 'genevieve');
    const { status, text } = await genevieve('PATCH', '/members/mamadou', { roles: [role] });
    expect(status, text).to.equal(200);
  }
  async function openMember(): Promise<Locator> {
    const page = await openStaff(demo);
    await rowOf(page, 'Mamadou').getByRole('button', { name: 'Mamadou Diallo', exact: true }).click();
    const detail = page.locator('member-detail');
    await detail.getByRole('radiogroup', { name: 'Rôle' }).waitFor();
    return detail;
  }
  /** Clicks on Mamadou, chooses a role, saves. */
  async function choose(role: string): Promise<void> {
    const detail = await openMember();
    await detail.getByRole('radio', { name: role, exact: true }).check();
    await detail.getByRole('button', { name: SAVE }).click();
    await rowOf(openPage(demo), 'Mamadou').filter({ hasText: role }).waitFor();
    await demo.settled('mamadou'); // the row says so before it is so, and another browser asks the server
  }

  it('R132 R139 shows employees and + Nouvel employé under Paramètres › Configuration du personnel', async () => {
    await openShop();
    const page = await openStaff(demo);
    await page.getByRole('heading', { level: 1, name: 'Paramètres' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Configuration du personnel' }).waitFor();
    await page.getByRole('button', { name: '+ Nouvel employé', exact: true }).waitFor();
    const grid = page.getByRole('grid', { name: 'Configuration du personnel' });
    const names = await grid.getByRole('row').locator('button.name').allInnerTexts();
    expect(names.map((name) => name.trim())).to.have.members([
      'Étienne Bélanger',
      'Geneviève Tremblay-Saint-Onge',
      'Li Wei 李伟',
      'Mamadou Diallo',
      'Noémie Côté',
      'ᐃᓄᒃ Nakoolak',
    ]);
    await expectNoEnglish(demo.page);
  });

  it('R127 R130 leads the Propriétaire from Retail to eCom and back, with nothing to set', async () => {
    await openShop();
    expect(await applicationsOf(demo)).to.deep.equal([RETAIL, ECOM]);
    await switchTo(demo, ECOM);
    await demo.page.getByRole('heading', { level: 1, name: 'Tableau de bord eCom' }).waitFor();
    await expectNoEnglish(demo.page);
    await switchTo(demo, RETAIL);
    await demo.page.getByRole('heading', { level: 1, name: 'Ventes' }).waitFor();
    const genevieve = await overHttp(VELO, 'genevieve');
    for (const path of ['retail', 'ecom']) expect((await genevieve('GET', path)).status, path).to.equal(200);
  });

  it('R130 leads from one application to the other after the page has gone on with the menu open', async () => {
    await openShop();
    await demo.page.getByRole('heading', { level: 1, name: 'Ventes' }).waitFor();
    await switcherOf(demo).click();
    const items = demo.page.getByRole('menu', { name: 'Applications' }).getByRole('menuitem');
    await items.first().waitFor();
    await demo.page.evaluate(() => void (location.hash = '#/rapports'));
    await demo.page.getByRole('heading', { level: 1, name: 'Rapports' }).waitFor();
    await items.first().waitFor({ state: 'hidden' });
    await switchTo(demo, ECOM);
  });

  it('R129 says of each role whether it has the eCom permission: Associé no, Vendeur omnicanal yes', async () => {
    await openShop();
    const roles = (await openMember()).getByRole('radiogroup', { name: 'Rôle' });
    expect(await roles.getByRole('radio').count()).to.equal(Object.keys(WITH_ECOM).length);
    for (const [role, hasEcom] of Object.entries(WITH_ECOM)) {
      const radio = demo.page.getByRole('radio', { name: role, exact: true });
      const line = roles.locator('label').filter({ has: radio });
      expect((await line.innerText()).includes(ECOM), `line of ${role}`).to.equal(hasEcom);
      await radio.check();
      const rights = roles.getByRole('region', { name: role });
      const opens = hasEcom ? `${RETAIL} et ${ECOM}` : RETAIL;
      await rights.getByText(`Donne accès à : ${opens}`, { exact: true }).waitFor();
      const right = rights.getByRole('listitem').filter({ has: demo.page.getByText('eCom', { exact: true }) });
      expect(await right.count(), role).to.equal(hasEcom ? 1 : 0);
    }
    await expectNoEnglish(demo.page);
  });

  it('R133 saves the role of Mamadou, and nothing before it is saved', async () => {
    await openShop();
    const detail = await openMember();
    const save = detail.getByRole('button', { name: SAVE });
    expect(await save.isDisabled()).to.equal(true);
    await detail.getByRole('radio', { name: 'Vendeur omnicanal', exact: true }).check();
    expect((await demo.member('mamadou')).roles).to.deep.equal(['associate']);
    await save.click();
    await rowOf(openPage(demo), 'Mamadou').filter({ hasText: 'Vendeur omnicanal' }).waitFor();
    await demo.page.getByText('Mamadou Diallo : modifications enregistrées.').first().waitFor();
    expect((await demo.member('mamadou')).roles).to.deep.equal(['omnichannelSeller']);
    expect(await demo.mails()).to.deep.equal([]);
    await expectNoEnglish(demo.page);
  });

  it('R128 R131 has no entry of eCom for an Associé, and its address refuses him', async () => {
    await openShop();
    const mamadou = await openMamadou();
    expect(await switcherOf(mamadou).count()).to.equal(0);
    await expectClosed(mamadou, 'ecom/tableau');
    await expectNoEnglish(mamadou.page);
    const ask = await overHttp(VELO, 'mamadou');
    for (const path of ['ecom', 'ecom/sales']) expectRefusal(await ask('GET', path), NOT_GRANTED);
  });

  it('R130 R133 switches Mamadou to the dashboard of eCom once he is a Vendeur omnicanal', async () => {
    await openShop();
    await choose('Vendeur omnicanal');
    const mamadou = await openMamadou();
    expect(await applicationsOf(mamadou)).to.deep.equal([RETAIL, ECOM]);
    await switchTo(mamadou, ECOM);
    await mamadou.page.getByRole('heading', { level: 1, name: 'Tableau de bord eCom' }).waitFor();
    const catalog = await follow(mamadou, 'eCom', 'Catalogue');
    await catalog.getByLabel('Produits et catégories').fill('Vélos cargo');
    await catalog.getByRole('button', { name: SAVE }).click();
    const ask = await overHttp(VELO, 'mamadou');
    await mamadou.until(async () => (await ask('GET', 'ecom/catalog')).body['value'] === 'Vélos cargo');
    await expectNoEnglish(mamadou.page);
  });

  it('R131 R133 takes the entry away at the next action of who is an Associé again, and answers 403', async () => {
    await openShop();
    await giveRole('omnichannelSeller');
    const mamadou = await openMamadou();
    const ask = await overHttp(VELO, 'mamadou'); // a session from before
    await switcherOf(mamadou).waitFor();
    expect((await ask('GET', 'ecom')).status).to.equal(200);
    await choose('Associé');
    await openPage(mamadou).getByLabel('Montant').fill('20');
    await openPage(mamadou).getByRole('button', { name: 'Encaisser' }).click();
    await switcherOf(mamadou).waitFor({ state: 'detached' });
    await expectClosed(mamadou, 'ecom/tableau');
    await expectNoEnglish(mamadou.page);
    for (const path of ['ecom', 'ecom/catalog']) expectRefusal(await ask('GET', path), NOT_GRANTED);
    await refused(VELO, () => ask('PUT', 'ecom/catalog', { value: 'À moi' }), NOT_GRANTED);
  });

  it('R131 refuses on the page, in French, what he had open when it was taken away', async () => {
    await openShop();
    await giveRole('omnichannelSeller');
    const mamadou = await openMamadou({ hash: '#/ventes' });
    await switchTo(mamadou, ECOM);
    const catalog = await follow(mamadou, 'eCom', 'Catalogue');
    await catalog.getByLabel('Produits et catégories').fill('Trop tard');
    await giveRole('associate');
    await catalog.getByRole('button', { name: SAVE }).click();
    await catalog.getByRole('status').filter({ hasText: NO_ACCESS }).waitFor();
    await switcherOf(mamadou).waitFor({ state: 'detached' });
    await expectNoEnglish(mamadou.page);
    const genevieve = await overHttp(VELO, 'genevieve');
    expect((await genevieve('GET', 'ecom/catalog')).body['value']).to.equal('Contenu : catalog');
  });

  it('R129 R130 works with the keyboard alone', async () => {
    await openShop();
    await followByKeys(demo, 'Retail POS', 'Paramètres');
    await demo.page.locator('[data-page="parametres/personnel"]').waitFor();
    await rowOf(openPage(demo), 'Mamadou').waitFor();
    await arrowToMamadou();
    await demo.press('Enter');
    const detail = openPage(demo).locator('member-detail');
    const group = detail.getByRole('radiogroup', { name: 'Rôle' });
    await group.waitFor();
    await demo.chooseRoleByKeys(group, 'Vendeur omnicanal');
    await demo.tabTo(detail.getByRole('button', { name: SAVE }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('mamadou')).roles[0] === 'omnichannelSeller');

    const mamadou = await openMamadou();
    await switchByKeys(mamadou, ECOM);
    await mamadou.page.getByRole('heading', { level: 1, name: 'Tableau de bord eCom' }).waitFor();
  });

  async function arrowToMamadou(): Promise<void> {
    await demo.tabTo(openPage(demo).locator('team-list .row[tabindex="0"]'));
    await demo.press('Home');
    const row = rowOf(openPage(demo), 'Mamadou');
    for (let presses = 0; presses < 10 && !(await demo.isFocused(row)); presses++) await demo.press('ArrowDown');
  }

  it('R130 R133 fits 320 px', async () => {
    await openShop({ width: 320, height: 640 });
    const detail = await openMember();
    await fits(demo, 320);
    await detail.getByRole('radio', { name: 'Vendeur omnicanal', exact: true }).check();
    await fits(demo, 320);
    await detail.getByRole('button', { name: SAVE }).click();
    await demo.until(async () => (await demo.member('mamadou')).roles[0] === 'omnichannelSeller');
    const mamadou = await openMamadou({ width: 320, height: 640 });
    await fits(mamadou, 320);
    await switchTo(mamadou, ECOM);
    await mamadou.page.getByRole('heading', { level: 1, name: 'Tableau de bord eCom' }).waitFor();
    await fits(mamadou, 320);
  });

  it('R139 would see English inside of a widget, were there any', async () => {
    await openShop();
    await openStaff(demo);
    expect(['Search by name or e-mail', 'Actions for Li Wei', '6 people', 'Until 3 Dec'].map(isEnglish)).to.not.include(
      false,
    );
    await demo.page.evaluate(() => {
      const list = document.querySelector('team-list')?.shadowRoot;
      list?.querySelector('section')?.append('Your role does not allow this.');
    });
    expect((await wordsOn(demo.page)).filter(isEnglish)).to.deep.equal(['Your role does not allow this.']);
  });
});
