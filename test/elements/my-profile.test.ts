import { expect, html, oneEvent } from '@open-wc/testing';
import type { ProfilePatch } from '../../src/domain/index.js';
import '../../src/elements/my-profile/my-profile.js';
import type { MyProfileElement } from '../../src/elements/my-profile/my-profile-element.js';
import { winery } from '../helpers/memory-winery.js';
import {
  allInside,
  appears,
  focused,
  hasKeyboard,
  inside,
  press,
  reads,
  signedIn,
  textOf,
  type,
  widget,
  type SignedOptions,
} from '../helpers/widgets.js';
import { until } from '../helpers/until.js';

const NAME = 'Jean‑Baptiste É.';

async function myProfile(memberId: string, options: SignedOptions = {}, locale = 'en') {
  const signed = signedIn(memberId, options);
  const element = await widget<MyProfileElement>(signed.backend, html`<my-profile></my-profile>`, 'my-profile', locale);
  return { ...signed, element };
}

async function editing(memberId: string, options: SignedOptions = {}) {
  const signed = await myProfile(memberId, options);
  (await appears(signed.element, '[part="edit"]')).click();
  const firstName = await appears<HTMLInputElement>(signed.element, '#firstName');
  await signed.element.updateComplete;
  return { ...signed, firstName };
}

async function retype(text: string, into: HTMLInputElement): Promise<void> {
  into.focus();
  into.select();
  await type(text);
}

const save = (element: MyProfileElement): void => inside(element, '[part="save"]').click();
const patchesSent = (calls: readonly { readonly method: string; readonly args: readonly unknown[] }[]) =>
  calls.filter(({ method }) => method === 'updateProfile').map(({ args }) => args[0] as ProfilePatch);

describe('<my-profile>', () => {
  for (const authorization of ['policy', 'decisions', 'both'] as const) {
    it(`R046 R047 shows name, phone, e-mail and role as text (${authorization})`, async () => {
      const { element } = await myProfile('jean-baptiste', { authorization });
      await reads(element, 'Jean-Baptiste Étévé');
      await reads(element, 'jb@acme-winery.example');
      await reads(element, 'Reservations Standard');
      await reads(element, 'Does everything in Reservations, and nothing outside.');
      expect(textOf(element)).to.contain('Phone Not given');
      expect(allInside(element, 'input')).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });
  }

  it('J10 R046 saves another first name, says so, and gives the keyboard back', async () => {
    const { element, firstName, team } = await editing('jean-baptiste');
    expect(hasKeyboard(firstName)).to.equal(true);
    const { identity } = await signedIn('jean-baptiste').backend.getProfile!();
    for (const id of ['firstName', 'lastName', 'phone'] as const) {
      expect(inside<HTMLInputElement>(element, `#${id}`).value, `what stands in ${id}`).to.equal(identity[id] ?? '');
    }
    await expect(element).to.be.accessible();
    const updated = oneEvent(element, 'profile-updated');
    await retype(NAME, firstName);
    save(element);
    expect((await updated).detail.profile.identity.firstName).to.equal(NAME);
    await reads(element, `${NAME} Étévé`);
    await reads(element, 'Your profile was saved.');
    expect(hasKeyboard(inside(element, '[part="edit"]'))).to.equal(true);
    expect((await team.backendFor('marguerite').getMember('jean-baptiste')).member.firstName).to.equal(NAME);
  });

  it('J10 R047 works with the keyboard alone', async () => {
    const { element, backend } = await myProfile('jean-baptiste');
    (await appears(element, '[part="edit"]')).focus();
    await press('Enter');
    await until(() => focused()?.id === 'firstName');
    await retype(NAME, focused() as HTMLInputElement);
    const updated = oneEvent(element, 'profile-updated');
    await press('Enter');
    await updated;
    expect(patchesSent(backend.calls)).to.deep.equal([{ firstName: NAME }]);
  });

  it('J10 R047 restores on Cancel, and sends nothing', async () => {
    const { element, backend, firstName } = await editing('jean-baptiste');
    await retype('Somebody', firstName);
    allInside(element, 'form .button')
      .find(({ textContent }) => textContent.trim() === 'Cancel')
      ?.click();
    await reads(element, 'Jean-Baptiste Étévé');
    expect(patchesSent(backend.calls)).to.deep.equal([]);
    inside(element, '[part="edit"]').click();
    expect((await appears<HTMLInputElement>(element, '#firstName')).value).to.equal('Jean-Baptiste');
  });

  it('R036 has no field for role or e-mail, and none for a password', async () => {
    const { element } = await editing('jean-baptiste');
    const ids = allInside(element, 'input, select').map(({ id }) => id);
    expect(ids).to.have.members(['firstName', 'lastName', 'phone', 'locale', 'avatarUrl']);
    expect(allInside(element, 'input[type="password"]')).to.deep.equal([]);
    expect(textOf(element)).to.contain('jb@acme-winery.example');
  });

  it('offers the fields that the backend keeps', async () => {
    const answer = (capabilities: object): object => ({ ...capabilities, profileFields: ['phone'] });
    const { element } = await myProfile('jean-baptiste', { faults: [{ on: 'capabilities', fault: { answer } }] });
    (await appears(element, '[part="edit"]')).click();
    await appears(element, '#phone');
    expect(allInside(element, 'input, select')).to.have.lengthOf(1);
  });

  it('asks for a name before anything is sent', async () => {
    const { element, backend, firstName } = await editing('layla');
    firstName.value = ' ';
    firstName.dispatchEvent(new Event('input'));
    const lastName = inside<HTMLInputElement>(element, '#lastName');
    lastName.value = '';
    lastName.dispatchEvent(new Event('input'));
    await element.updateComplete;
    save(element);
    await reads(element, 'Type a name.');
    expect(hasKeyboard(firstName)).to.equal(true);
    expect(patchesSent(backend.calls)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('sums up several mistakes, each leading to its field', async () => {
    const { element, firstName } = await editing('layla');
    for (const [id, text] of [
      ['firstName', ''],
      ['lastName', ''],
      ['avatarUrl', 'picture'],
    ] as const) {
      const input = inside<HTMLInputElement>(element, `#${id}`);
      input.value = text;
      input.dispatchEvent(new Event('input'));
    }
    await element.updateComplete;
    save(element);
    await reads(element, '2 things to correct');
    expect(hasKeyboard(firstName)).to.equal(true);
    await until(() => inside(element, '[role=status]').textContent === '2 things to correct', 'what is heard');
    await expect(element).to.be.accessible();
    allInside(element, '.summary button')[1]!.click();
    expect(hasKeyboard(inside(element, '#avatarUrl'))).to.equal(true);
  });

  it('takes no script for the address of a picture', async () => {
    const { element, backend } = await editing('jean-baptiste');
    await type('javascript:alert(1)', inside(element, '#avatarUrl'));
    save(element);
    await reads(element, 'Type a whole web address');
    expect(patchesSent(backend.calls)).to.deep.equal([]);
  });

  it('sends nothing when nothing was changed', async () => {
    const { element, backend } = await editing('jean-baptiste');
    save(element);
    await appears(element, '[part="edit"]');
    expect(patchesSent(backend.calls)).to.deep.equal([]);
  });

  it('keeps what was typed when saving fails, and saves it on another try with the same key', async () => {
    const { element, backend, firstName } = await editing('jean-baptiste', {
      faults: [{ on: 'updateProfile', calls: [1], fault: { failAfter: { code: 'network' } } }],
    });
    await retype(NAME, firstName);
    const failed = oneEvent(element, 'profile-update-failed');
    save(element);
    expect((await failed).detail).to.deep.include({ patch: { firstName: NAME } });
    await reads(element, 'No connection.');
    expect(firstName.value).to.equal(NAME);
    await expect(element).to.be.accessible();
    const updated = oneEvent(element, 'profile-updated');
    inside(element, '.notice--danger button').click();
    await updated;
    const keys = backend.calls
      .filter(({ method }) => method === 'updateProfile')
      .map(({ args }) => (args[1] as { idempotencyKey: string }).idempotencyKey);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('puts a refusal beside its field', async () => {
    const { element, firstName } = await editing('jean-baptiste', {
      faults: [{ on: 'updateProfile', fault: { fail: { code: 'invalid', field: 'phone' } } }],
    });
    await retype(NAME, firstName);
    save(element);
    await until(() => focused()?.id === 'phone');
    expect(inside(element, '#phone-error').textContent).to.contain('not valid');
  });

  it('takes nonsense for no success', async () => {
    const { element, firstName } = await editing('jean-baptiste', {
      faults: [{ on: 'updateProfile', fault: { answer: {} } }],
    });
    await retype(NAME, firstName);
    save(element);
    await reads(element, 'Something went wrong on the server.');
    expect(firstName.value).to.equal(NAME);
  });

  it('can be cancelled while the backend hangs', async () => {
    const { element, firstName } = await editing('jean-baptiste', {
      faults: [{ on: 'updateProfile', fault: { hang: true } }],
    });
    await retype(NAME, firstName);
    save(element);
    await reads(element, 'Saving…');
    allInside(element, 'form .button')[1]?.click();
    await reads(element, 'Jean-Baptiste Étévé');
  });

  it('tells of a change made meanwhile, and keeps what was typed for another try', async () => {
    const team = winery();
    const { element, firstName } = await editing('jean-baptiste', { team });
    await retype(NAME, firstName);
    await team.backendFor('jean-baptiste').updateProfile({ phone: '+1 555 0100' });
    save(element);
    await reads(element, 'Someone else changed this meanwhile.');
    expect(firstName.value).to.equal(NAME);
  });

  it('leaves it to a page that prevents the request', async () => {
    const { element, backend, firstName } = await editing('jean-baptiste');
    element.addEventListener('profile-update-request', (event) => event.preventDefault());
    await retype(NAME, firstName);
    save(element);
    await element.updateComplete;
    expect(patchesSent(backend.calls)).to.deep.equal([]);
    expect(firstName.value).to.equal(NAME);
  });

  it('says that the profile could not be read, and reads it again', async () => {
    const { element } = await myProfile('jean-baptiste', {
      faults: [{ on: 'getProfile', calls: [1], fault: { fail: { code: 'network' } } }],
    });
    await reads(element, 'No connection.');
    await expect(element).to.be.accessible();
    inside(element, 'button').click();
    await reads(element, 'Jean-Baptiste Étévé');
  });

  it('names on its button whom it edits', async () => {
    const { element } = await myProfile('jean-baptiste');
    const button = await appears(element, '[part="edit"]');
    expect(button.getAttribute('aria-label')).to.equal('Edit: Jean-Baptiste Étévé');
    expect(button.textContent?.trim()).to.equal('Edit');
  });

  it('has no Edit where the profile cannot be changed', async () => {
    const answer = (capabilities: { operations: string[] }): object => ({
      ...capabilities,
      operations: capabilities.operations.filter((operation) => operation !== 'profile'),
    });
    const { element } = await myProfile('jean-baptiste', { faults: [{ on: 'capabilities', fault: { answer } }] });
    await reads(element, 'Your profile cannot be changed here.');
    expect(allInside(element, '[part="edit"]')).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const { element } = await myProfile('jean-baptiste', {}, 'fr-CA');
    await reads(element, 'Courriel');
    (await appears(element, '[part="edit"]')).click();
    await reads(element, 'Enregistrer le profil');
    expect(textOf(element)).to.contain('Prénom').and.to.contain('Réservations standard');
  });
});
