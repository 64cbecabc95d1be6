import { expect } from 'chai';
import { saying } from './arabic.js';
import type { Locator } from 'playwright-core';
import { expectNoEnglish } from './english.js';
import { expectRefusal, overHttp, refused, type Ask } from './over-http.js';
import type { ServerOptions, ServerPage } from './server-page.js';
import {
  expectClosed,
  fits,
  follow,
  followByKeys,
  menuOf,
  openBeside,
  openPage,
  openStaff,
  openVelo,
  rowOf,
  switcherOf,
  VELO,
} from './velo.js';

const NEW = '+ Nouvel employé';
const SAVE = 'Enregistrer les modifications';
const PROTECTED = 'Seul l’utilisateur principal peut modifier ce profil.';
const ELODIE = { firstName: 'Élodie', lastName: 'Gagné', roles: ['associate'], scopes: ['b1'] };
const NOT_GRANTED = { code: 'forbidden', reason: 'notGranted' } as const;

describe('J24 Retail uniquement', () => {
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
    const page = await openStaff(demo);
    await page.getByRole('button', { name: NEW, exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Nouvel employé' });
    await form.getByRole('radiogroup', { name: 'Rôle' }).waitFor();
    return form;
  }
  async function fillIn(form: Locator): Promise<void> {
    await form.getByLabel('Prénom').fill('Élodie');
    await form.getByLabel('Nom', { exact: true }).fill('Gagné');
    await form.getByRole('radio', { name: 'Associé', exact: true }).check();
    await form.getByRole('radio', { name: 'Seulement celles choisies' }).check();
    await form.getByRole('checkbox', { name: 'Plateau' }).check();
  }
  /** She has a row, is active in Plateau, has no address, and nothing was mailed to anybody. */
  async function isThere(): Promise<void> {
    const row = rowOf(openPage(demo), 'Élodie Gagné');
    for (const text of ['Associé', 'Plateau', 'Actif']) await row.filter({ hasText: text }).waitFor();
    const all = await demo.everybody();
    const member = all.find(({ member: { lastName } }) => lastName === 'Gagné')?.member;
    expect(member).to.deep.include({ ...ELODIE, kind: 'employee', status: 'active' });
    expect(member).to.not.have.property('email');
    expect(await demo.mails()).to.deep.equal([]);
  }
  /** Élodie, created over HTTP by Geneviève. @returns Her id. */
  async function createElodie(): Promise<string> {
    const { status, body, text } = await (await overHttp(VELO, 'genevieve'))('POST', '/members', ELODIE);
    expect(status, text).to.equal(201);
    return (body['member'] as { readonly id: string }).id;
  }
  async function openElodie(options: ServerOptions = {}): Promise<Ask> {
    await openShop({ ...options, as: 'genevieve' });
    const id = await createElodie();
    demo = await openBeside({ ...options, as: id });
    open.push(demo);
    return overHttp(VELO, id);
  }

  it('R132 R134 creates an Associé of Plateau by name: Actif at once, no e-mail asked or sent', async () => {
    await openShop();
    const form = await openForm();
    await form.getByLabel('Adresse courriel (facultatif)').waitFor();
    await fillIn(form);
    await expectNoEnglish(demo.page);
    await form.getByRole('button', { name: SAVE }).click();
    await form.waitFor({ state: 'detached' });
    const said = demo.page
      .getByRole('status')
      .filter({ hasText: 'Actif dès maintenant. Aucun courriel n’a été envoyé.' });
    await said.waitFor();
    await isThere();
    await expectNoEnglish(demo.page);
  });

  it('R132 R139 says in French what is missing, and creates nobody', async () => {
    await openShop();
    const form = await openForm();
    const before = await demo.everybody();
    await form.getByLabel('Adresse courriel (facultatif)').fill('elodie@');
    await form.getByRole('button', { name: SAVE }).click();
    for (const mistake of [
      'Saisissez un prénom.',
      'Saisissez un nom de famille.',
      'Choisissez un rôle.',
      'Cette adresse courriel n’est pas valide.',
    ]) {
      await form.getByText(mistake, { exact: true }).first().waitFor();
    }
    await expectNoEnglish(demo.page);
    expect(await demo.everybody()).to.deep.equal(before);
  });

  it('R134 lets Élodie sell, transfer and close the register in her shop', async () => {
    const elodie = await openElodie();
    expect(await menuOf(demo, 'Retail POS')).to.deep.equal(['Ventes', 'Caisse', 'Stock', 'Clients']);
    const sales = await follow(demo, 'Retail POS', 'Ventes');
    await sales.getByLabel('Montant').fill('42.50');
    await sales.getByRole('button', { name: 'Encaisser' }).click();
    await sales.getByText('La vente est enregistrée.').waitFor();
    const sold = (await elodie('GET', 'retail/sales')).body['items'] as { scope: string; amount: number }[];
    expect(sold.map(({ scope, amount }) => [scope, amount])).to.deep.include(['b1', 4250]);
    expect(await sales.getByRole('button', { name: /Rembourser|Annuler la vente|Modifier le prix/ }).count()).to.equal(
      0,
    );

    const stock = await follow(demo, 'Retail POS', 'Stock');
    await stock.getByRole('button', { name: 'Transférer' }).click();
    await stock.getByText('Le transfert est parti.').waitFor();

    const till = await follow(demo, 'Retail POS', 'Caisse');
    await till.getByRole('heading', { level: 1, name: 'Caisse' }).waitFor();
    await till.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await till.getByRole('heading', { level: 2 }).allInnerTexts()).to.deep.equal(['Caisse de Plateau']);
    await till.getByRole('button', { name: 'Ouvrir la caisse' }).click();
    await till.getByText('La caisse est ouverte.').waitFor();
    await till.getByRole('button', { name: 'Fermer la caisse' }).click();
    await till.getByText('La caisse est fermée.').waitFor();
    expect(await till.getByRole('button', { name: 'Retrait de caisse' }).count()).to.equal(0);
    await expectNoEnglish(demo.page);
    for (const [path, body] of [
      ['retail/registers/b2/close', {}],
      ['retail/transfers', { shop: 'b2', to: 'b1' }],
    ] as const) {
      await refused(VELO, () => elodie('POST', path, body), { code: 'forbidden', reason: 'outOfScope' });
    }
  });

  it('R134 gives Élodie no reports, no items to edit, no eCom: neither on the page nor from the server', async () => {
    const elodie = await openElodie();
    await menuOf(demo, 'Retail POS');
    expect(await switcherOf(demo).count()).to.equal(0);
    const stock = await follow(demo, 'Retail POS', 'Stock');
    await stock.getByRole('cell', { name: 'Casque' }).first().waitFor();
    expect(
      await stock
        .getByRole('textbox')
        .or(stock.getByRole('button', { name: SAVE }))
        .count(),
    ).to.equal(0);
    for (const path of ['rapports', 'ecom/tableau', 'parametres/personnel']) await expectClosed(demo, path);
    await expectNoEnglish(demo.page);
    for (const path of ['retail/reports', 'ecom', 'ecom/sales', '/members']) {
      expectRefusal(await elodie('GET', path), NOT_GRANTED);
    }
    await refused(VELO, () => elodie('PATCH', 'retail/items/article-b1', { name: 'À moi' }), NOT_GRANTED);
    await refused(VELO, () => elodie('PUT', 'ecom/catalog', { value: 'À moi' }), NOT_GRANTED);
  });

  it('R132 has no Configuration du personnel for a Gestionnaire; the server answers 403', async () => {
    await openShop({ as: 'noemie' });
    expect(await menuOf(demo, 'Retail POS')).to.deep.equal([
      'Ventes',
      'Caisse',
      'Stock',
      'Clients',
      'Atelier',
      'Rapports',
    ]);
    await expectClosed(demo, 'parametres/personnel');
    await expectNoEnglish(demo.page);
    const noemie = await overHttp(VELO, 'noemie');
    expectRefusal(await noemie('GET', '/members?kinds=employee'), NOT_GRANTED);
    await refused(VELO, () => noemie('POST', '/members', ELODIE), NOT_GRANTED);
  });

  it('R132 lets an Admin create, but not a Propriétaire', async () => {
    await openShop({ as: 'etienne' });
    const form = await openForm();
    const roles = form.getByRole('radiogroup', { name: 'Rôle' }).getByRole('radio');
    expect(await roles.count()).to.equal(4);
    expect(await form.getByRole('radio', { name: 'Propriétaire' }).count()).to.equal(0);
    await fillIn(form);
    await form.getByRole('button', { name: SAVE }).click();
    await isThere();
    const etienne = await overHttp(VELO, 'etienne');
    await refused(VELO, () => etienne('POST', '/members', { ...ELODIE, roles: ['owner'], scopes: 'all' }), {
      code: 'forbidden',
      reason: 'roleNotAssignable',
    });
  });

  it('R127 R132 keeps an Admin from changing the row of Geneviève, and says why', async () => {
    await openShop({ as: 'etienne' });
    const page = await openStaff(demo);
    const actions = await demo.actionsOf('Geneviève');
    for (const name of ['Bloquer', 'Archiver']) {
      const action = actions.find((each) => saying(name).test(each.name));
      expect(action, name).to.include({ isOff: true });
      expect(action?.text).to.match(saying(PROTECTED));
    }
    await rowOf(page, 'Geneviève').getByRole('button', { name: 'Geneviève Tremblay-Saint-Onge', exact: true }).click();
    const detail = page.locator('member-detail');
    await detail.getByText(PROTECTED).first().waitFor();
    expect(await detail.getByRole('textbox').count()).to.equal(0);
    await expectNoEnglish(demo.page);
    const etienne = await overHttp(VELO, 'etienne');
    const expected = { code: 'forbidden', reason: 'ownerProtected' } as const;
    await refused(VELO, () => etienne('PATCH', '/members/genevieve', { roles: ['associate'] }), expected);
    await refused(VELO, () => etienne('PATCH', '/members/genevieve', { firstName: 'G.' }), expected);
    await refused(VELO, () => etienne('DELETE', '/members/genevieve'), expected);
  });

  it('R132 R134 works with the keyboard alone', async () => {
    await openShop();
    await followByKeys(demo, 'Retail POS', 'Paramètres');
    await demo.page.locator('[data-page="parametres/personnel"]').waitFor();
    await demo.tabTo(openPage(demo).getByRole('button', { name: NEW, exact: true }));
    await demo.press('Enter');
    const form = openPage(demo).getByRole('dialog', { name: 'Nouvel employé' });
    const group = form.getByRole('radiogroup', { name: 'Rôle' });
    await group.waitFor();
    await demo.tabTo(form.getByLabel('Prénom'));
    await demo.type('Élodie');
    await demo.press('Tab');
    await demo.type('Gagné');
    await demo.chooseRoleByKeys(group, 'Associé');
    await demo.tabTo(form.getByRole('radio', { name: 'Toutes les boutiques' }));
    await demo.press('ArrowDown');
    await demo.chooseStoreByKeys(form, 'Plateau');
    await demo.tabTo(form.getByRole('button', { name: SAVE }));
    await demo.press('Enter');
    await isThere();
  });

  it('R134 fits 320 px', async () => {
    await openShop({ width: 320, height: 640 });
    const form = await openForm();
    await fillIn(form);
    await fits(demo, 320);
    await form.getByRole('button', { name: SAVE }).click();
    await isThere();
    await fits(demo, 320);
  });
});
