import { expect, html, oneEvent } from '@open-wc/testing';
import type { TeamBackend } from '../../src/backend/index.js';
import { memoryTeam } from '../../src/backend/memory/index.js';
import '../../src/elements/invite-user/invite-user.js';
import '../../src/elements/member-detail/member-detail.js';
import '../../src/elements/role-picker/role-picker.js';
import '../../src/elements/team-list/team-list.js';
import type { InviteUserElement } from '../../src/elements/invite-user/invite-user-element.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import { velomail } from '../helpers/courier/people.js';
import { courierPolicy } from '../helpers/courier/policy.js';
import { ListPage, textOf as own } from '../helpers/team-page.js';
import { allInside, appears, inside, reads, signedIn, textOf, type, widget } from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

const courier = { policy: courierPolicy, seed: velomail } as const;
const team = () => memoryTeam({ policy: courierPolicy, seed: velomail() });
const backend = (who: string) => signedIn(who, { team: team() }).backend;

/** The system of `test/helpers/courier`, which no element knows: words and rules are the document's. */
describe('A fifth system in the widgets', () => {
  describe('<team-list>', () => {
    it('has its title, its columns and its posts, and a lead’s own places alone', async () => {
      const page = await ListPage.ready({ ...courier, as: 'otto' });
      expect(page.names).to.have.members(['Otto', 'Pia']);
      for (const word of ['Crew', 'Post', 'Places', 'Rider', 'Hub lead', 'Northgate'])
        expect(page.text).to.contain(word);
      await expect(page.list).to.be.accessible();
    });

    it('grounds a rider, by the system’s word for it', async () => {
      const page = await ListPage.ready({ ...courier, as: 'ines' });
      const items = (await page.menuOf('Pia')).map((item) => own(item));
      expect(items.join()).to.contain('Ground').and.to.contain('Sign off');
      expect(items.join()).to.not.contain('Disable');
    });

    it('says why a lead leaves their own row alone', async () => {
      const page = await ListPage.ready({ ...courier, as: 'otto' });
      const text = (await page.menuOf('Otto')).map((item) => own(item)).join();
      expect(text).to.contain('Ask a colleague to sign you off.');
    });

    it('speaks French where the document does', async () => {
      const page = await ListPage.ready({ ...courier, as: 'ines', locale: 'fr' });
      await page.until(() => page.text.includes('Équipage'), 'the French words');
      for (const word of ['Poste', 'Coursier', 'Tout le réseau']) expect(page.text).to.contain(word);
    });
  });

  describe('<role-picker>', () => {
    const pickerOf = async (who: string): Promise<RolePickerElement> => {
      const picker = await widget<RolePickerElement>(backend(who), html`<role-picker></role-picker>`, 'role-picker');
      await appears(picker, 'input');
      return picker;
    };

    it('offers a head the posts of the crew, a lead the rider', async () => {
      const values = (picker: Element): string[] =>
        allInside<HTMLInputElement>(picker, 'input').map(({ value }) => value);
      expect(values(await pickerOf('ines'))).to.include.members(['networkHead', 'hubLead', 'rider']);
      expect(values(await pickerOf('otto')))
        .to.include('rider')
        .and.to.not.include('hubLead');
    });

    it('tells what a post gives, in the document’s words', async () => {
      const picker = await pickerOf('otto');
      allInside<HTMLInputElement>(picker, 'input')
        .find(({ value }) => value === 'rider')!
        .click();
      await picker.updateComplete;
      expect(textOf(picker)).to.contain('Carries parcels; needs a licence.').and.to.contain('Ride by night');
      expect(textOf(picker)).to.contain('Handheld');
    });
  });

  describe('<invite-user>', () => {
    const open = async (who: string): Promise<InviteUserElement> => {
      const element = await widget<InviteUserElement>(backend(who), html`<invite-user></invite-user>`, 'invite-user');
      const button = await appears(element, '[part="button"]');
      expect(textOf(element)).to.contain('Sign somebody on');
      button.click();
      return element;
    };

    it('asks for a licence and a place where the post needs them, and sends', async () => {
      const element = await open('otto');
      const picker = await appears(element, 'role-picker');
      await appears(picker, 'input');
      await type('ulla@velomail.example', inside(element, '#email'));
      allInside<HTMLInputElement>(picker, 'input')
        .find(({ value }) => value === 'rider')!
        .click();
      await reads(element, 'Licence number');
      await reads(element, 'Harbour loop');
      expect(textOf(element)).to.not.contain('Southbank');
      await type('B-9', await appears(element, '#attribute-licence'));
      placeBox(element, 'Harbour loop').click();
      const created = oneEvent(element, 'invitation-created');
      inside(element, '[part="send"]').click();
      const { member } = (await created).detail.entry;
      expect(member).to.deep.include({ roles: ['rider'], scopes: ['loop'], attributes: { licence: 'B-9' } });
    });

    it('is not there for a rider', async () => {
      const element = await widget<InviteUserElement>(backend('pia'), html`<invite-user></invite-user>`, 'invite-user');
      await until(() => element.shadowRoot !== null);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('[part="button"]')).to.equal(null);
    });
  });

  describe('<member-detail>', () => {
    /** The tab with post and switches. */
    const openPost = async (from: TeamBackend, id: string): Promise<HTMLElement> => {
      const detail = await widget<HTMLElement>(
        from,
        html`<member-detail member-id=${id}></member-detail>`,
        'member-detail',
      );
      (await appears(detail, '#tab-permissions')).click();
      await appears(inside(detail, 'role-picker'), 'input');
      return detail;
    };

    it('opens a rider of a lead’s place, with licence, place and switches', async () => {
      const detail = await openPost(backend('otto'), 'pia');
      for (const text of ['Pia', 'Licence number', 'Write into the book', 'Take express parcels'])
        await reads(detail, text);
      await expect(detail).to.be.accessible();
    });

    it('says why a switch is not the lead’s to give, in the document’s words', async () => {
      await reads(await openPost(backend('otto'), 'pia'), 'You do not ride that yourself.');
    });

    it('says that nobody may at present, and keeps the switch', async () => {
      const { tenant, ...rows } = velomail();
      const seed = { ...rows, tenant: { ...tenant, settings: { nightRuns: false } } };
      const detail = await openPost(memoryTeam({ policy: courierPolicy, seed }).backendFor('ines'), 'rosa');
      await reads(detail, 'Nobody rides by night at present.');
      expect(inside<HTMLInputElement>(detail, '#options-run-night').getAttribute('aria-checked')).to.equal('true');
    });
  });
});

/** The box of a place, wherever the form keeps it. */
function placeBox(host: Element, name: string): HTMLElement {
  const roots = [host, ...allInside(host, 'scope-picker')];
  const labels = roots.flatMap((root) => allInside(root, 'label, [role="option"]'));
  const found = labels.find((label) => own(label).includes(name));
  if (!found) throw new Error(`No place ${name}.`);
  return found;
}
