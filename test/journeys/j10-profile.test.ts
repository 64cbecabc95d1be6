import { expect } from 'chai';
import { ServerPage } from './server-page.js';

const NAME = 'Jean‑Baptiste É.';

describe('J10 My Profile', () => {
  let demo: ServerPage;
  beforeEach(async () => {
    demo = await ServerPage.open({ as: 'jean-baptiste', hash: '#/today' });
    await demo.page.getByRole('button', { name: 'Account', exact: true }).click();
    await demo.page.getByRole('link', { name: 'My Profile', exact: true }).click();
    await demo.profile.getByText('Reservations Standard').waitFor();
  });
  afterEach(() => demo.close());

  it('R046 R047 shows name, e-mail and role as text, and saves another first name, which the list shows', async () => {
    await demo.profile.getByText('jb@acme-winery.example').waitFor();
    expect(await demo.profile.getByRole('textbox').count()).to.equal(0);
    await demo.profile.getByRole('button', { name: 'Edit' }).click();
    expect(await demo.profile.getByRole('textbox', { name: 'E-mail' }).count()).to.equal(0);
    await demo.profile.getByLabel('First name').fill(NAME);
    await demo.profile.getByRole('button', { name: 'Save Profile' }).click();
    await demo.profile.getByText(NAME).first().waitFor();
    await demo.signInAs('marguerite');
    await demo.page.goto(new URL('#/settings/accounts', demo.page.url()).href);
    await demo.row(NAME).waitFor();
  });

  it('R047 restores on Cancel', async () => {
    await demo.profile.getByRole('button', { name: 'Edit' }).click();
    await demo.profile.getByLabel('First name').fill('Somebody');
    await demo.profile.getByRole('button', { name: 'Cancel' }).click();
    await demo.profile.getByText('Jean-Baptiste').first().waitFor();
    expect((await demo.member('jean-baptiste')).firstName).to.equal('Jean-Baptiste');
  });

  it('R046 refuses another’s profile, and an own role or e-mail', async () => {
    const before = await demo.everybody();
    expect((await demo.refusal('jean-baptiste', 'updateMember', 'layla', { firstName: 'X' })).code).to.be.oneOf([
      'forbidden',
      'notFound',
    ]);
    for (const patch of [{ roles: ['adminOwner'] }, { email: 'x@acme-winery.example' }]) {
      expect((await demo.refusal('jean-baptiste', 'updateProfile', patch as never)).code).to.be.oneOf([
        'invalid',
        'forbidden',
      ]);
    }
    expect(await demo.everybody()).to.deep.equal(before);
  });

  it('R046 R047 works with the keyboard alone', async () => {
    await demo.tabTo(demo.profile.getByRole('button', { name: 'Edit' }));
    await demo.press('Enter');
    await demo.tabTo(demo.profile.getByLabel('First name'));
    await demo.press('Control+a');
    await demo.type(NAME);
    await demo.tabTo(demo.profile.getByRole('button', { name: 'Save Profile' }));
    await demo.press('Enter');
    await demo.until(async () => (await demo.member('jean-baptiste')).firstName === NAME);
  });
});
