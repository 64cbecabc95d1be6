import { expect } from 'chai';
import { RULES, ServerPage } from './server-page.js';

const SAM = 'sam@vinedesign.example';

for (const { query, where } of RULES) {
  describe(`J05 As Partner of ACME Winery, ${where}`, () => {
    let demo: ServerPage;
    beforeEach(async () => {
      demo = await ServerPage.open({ as: 'bo', query });
      await demo.row('Ólafur').waitFor();
    });
    afterEach(() => demo.close());

    async function isInvited(): Promise<void> {
      await demo.row(SAM).filter({ hasText: 'Standard' }).filter({ hasText: 'Invited' }).waitFor();
      expect(await demo.mails()).to.have.members([
        `invitation to ${SAM}`,
        'notice to m.okonkwo@acme-winery.example',
        'notice to xiaoming@acme-winery.example',
      ]);
    }

    it('R034 R048 shows an account without Edit, Remove User or Disable', async () => {
      const detail = await demo.openAccount('Ólafur Þórsson');
      for (const name of ['Edit', 'Save', 'Remove User', 'Disable']) {
        expect(await detail.getByRole('button', { name, exact: true }).count(), name).to.equal(0);
      }
      expect(await detail.getByRole('textbox').count()).to.equal(0);
      expect(await detail.getByRole('radio').count()).to.equal(0);
    });

    it('R022 R033 shows the list, and offers no role above the Partner’s own', async () => {
      expect(await demo.rows.count()).to.equal(11);
      await demo.openInviteForm();
      await demo.form.getByText('@vinedesign.example').first().waitFor();
      const roles = await demo.form
        .getByRole('radio')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      expect(roles).to.have.lengthOf(8).and.not.include('adminOwner');
    });

    it('R019 R021 fixes the domain, says who corrects it, and asks to confirm it', async () => {
      await demo.openInviteForm();
      await demo.form.getByText('@vinedesign.example').first().waitFor();
      await demo.form
        .getByText(/Ask (one of them|an Admin Owner)/)
        .first()
        .waitFor();

      await demo.form.getByLabel('Name before the @').fill('sam');
      await demo.form.getByRole('radio', { name: 'Standard', exact: true }).check();
      await demo.form.getByRole('button', { name: 'Send Invite' }).click();
      await demo.form.getByText('Confirm the domain first.').first().waitFor();
      expect(await demo.mails()).to.deep.equal([]);

      await demo.form.getByRole('checkbox').check();
      await demo.form.getByRole('button', { name: 'Send Invite' }).click();
      await isInvited();
    });

    it('R019 takes no @ into the handle, and says so', async () => {
      await demo.openInviteForm();
      await demo.form.getByLabel('Name before the @').pressSequentially('sam@acme');
      await demo.form.getByText('Type only the part before the @.').first().waitFor();
      expect(await demo.form.getByLabel('Name before the @').inputValue()).to.not.contain('@');
    });

    it('R048 does not let a Partner remove even whom they invited', async () => {
      expect(await demo.call('bo', 'invite', [{ email: SAM, roles: ['standard'] }])).to.include({ ok: true });
      const sam = await demo.memberByEmail(SAM);
      expect(await demo.refusal('bo', 'removeMember', sam!.id)).to.include({ code: 'forbidden', reason: 'notGranted' });
    });

    it('R019 works with the keyboard alone', async () => {
      await demo.openInviteFormByKeys();
      await demo.tabTo(demo.form.getByLabel('Name before the @'));
      await demo.type('sam');
      await demo.tabTo(demo.form.getByRole('checkbox'));
      await demo.press(' ');
      await demo.chooseRoleByKeys(demo.form.getByRole('radiogroup'), 'Standard');
      await demo.tabTo(demo.form.getByRole('button', { name: 'Send Invite' }));
      await demo.press('Enter');
      await isInvited();
    });
  });
}
