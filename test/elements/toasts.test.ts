import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/elements/member-detail/member-detail.js';
import '../../src/elements/role-picker/role-picker.js';
import '../../src/elements/team-list/team-list.js';
import '../../src/elements/team-provider/team-provider.js';
import { BackendError } from '../../src/backend/index.js';
import type { RolePickerElement } from '../../src/elements/role-picker/role-picker-element.js';
import type { TeamProviderElement } from '../../src/elements/team-provider/team-provider-element.js';
import { retailEcom } from '../../src/policies/index.js';
import { veloBoreal } from '../../src/testing/demo/index.js';
import { differently, ListPage, openPage, textOf, type PageOptions } from '../helpers/team-page.js';
import { toastRoot, toasts, toastTexts, toastWith, toldText, undoOf } from '../helpers/toasts.js';
import { until } from '../helpers/until.js';
import { focused } from '../helpers/widgets.js';

/** A list and what is told of it; `toasts` as the page wants them. */
async function listPage(
  mode = '',
  options: PageOptions = {},
): Promise<{ page: ListPage; provider: TeamProviderElement }> {
  const page = await ListPage.ready(options);
  const provider = page.list.closest<TeamProviderElement>('team-provider')!;
  provider.toasts = mode as 'off';
  await provider.updateComplete;
  return { page, provider };
}

async function confirmed(page: ListPage, name: string, action: string): Promise<void> {
  await page.choose(name, action);
  const dialog = await page.dialog();
  page.button(action, dialog).click();
}

/** Where who was removed can be brought back. */
const shop = { seed: veloBoreal, policy: retailEcom, as: 'genevieve' } as const;

/** Lets time go by for the toasts, without waiting for it. */
const now = performance.now.bind(performance);
let skew = 0;

describe('results of changes', () => {
  beforeEach(() => {
    skew = 0;
    performance.now = () => now() + skew;
  });
  afterEach(async () => {
    performance.now = now;
    await setViewport({ width: 1024, height: 800 });
    await sendMouse({ type: 'move', position: [2, 2] });
  });

  it('are shown and said once, by nobody else', async () => {
    const { page } = await listPage();
    await page.choose('शर्मा', 'Send invitation again');
    const toast = await toastWith('was sent again');
    expect(undoOf(toast)).to.equal(null);
    await until(() => toldText() === toastTexts()[0], 'the live region');
    expect(textOf(page.root)).not.to.contain('was sent again');
    await expect(page.list.closest('team-provider')!).to.be.accessible();
  });

  it('can be undone: who was deactivated is let in again', async () => {
    const { page } = await listPage();
    await confirmed(page, 'Siobhán', 'Disable');
    const toast = await toastWith('can no longer sign in');
    await until(() => toldText().includes('F8'), 'the key');
    const reactivated = oneEvent(page.list, 'member-reactivated');
    undoOf(toast)!.click();
    expect((await reactivated).detail.entry.member.status).to.equal('active');
    await toastWith('is active again');
    expect(toasts(), 'in place of the other').to.have.length(1);
    expect(undoOf(toasts()[0]!), 'an undo of an undo').to.equal(null);
    expect((await page.team.backendFor('marguerite').getMember('siobhan')).member.status).to.equal('active');
  });

  it('can be undone: who was removed stands where they stood', async () => {
    const { page } = await listPage('', shop);
    const before = page.names;
    await confirmed(page, 'Mamadou', 'Archive');
    const toast = await toastWith('was removed');
    await page.until(() => page.names.length === before.length - 1);
    expect(before.indexOf(before.find((name) => name.includes('Mamadou'))!)).to.be.greaterThan(0);
    undoOf(toast)!.click();
    await toastWith('was brought back');
    await page.until(() => page.names.join() === before.join(), 'the row');
  });

  it('are not undone by who may not', async () => {
    const { page } = await listPage('', {
      ...shop,
      change: (backend) =>
        differently(backend, {
          capabilities: async (options) => {
            const answer = await backend.capabilities(options);
            return { ...answer, operations: answer.operations.filter((name) => name !== 'restore') };
          },
        }),
    });
    await confirmed(page, 'Mamadou', 'Archive');
    expect(undoOf(await toastWith('was removed'))).to.equal(null);
  });

  it('of a change of role go back to the role there was, unless somebody was faster', async () => {
    const { provider, team } = await openPage({ content: html`<member-detail member-id="olafur"></member-detail>` });
    const detail = provider.querySelector('member-detail')!;
    const root = detail.shadowRoot!;
    const stored = async (): Promise<readonly string[]> =>
      (await team.backendFor('marguerite').getMember('olafur')).member.roles;
    const before = await stored();
    const change = async (): Promise<HTMLElement> => {
      await until(() => root.querySelector('role-picker'), 'roles');
      const picker = root.querySelector<RolePickerElement>('role-picker')!;
      picker.roles = ['basic'];
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      await detail.updateComplete;
      root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
      await until(() => toastTexts().some((text) => text.includes('was saved')), 'saved');
      return toasts().at(-1)!;
    };
    const toast = await change();
    expect(await stored()).not.to.eql(before);
    undoOf(toast)!.click();
    await toastWith('is as before');
    expect(await stored()).to.eql(before);

    const second = await change();
    await team.backendFor('marguerite').updateMember('olafur', { phone: '+1 503 555 0100' });
    undoOf(second)!.click();
    await toastWith('Someone else changed this meanwhile');
    expect(await stored()).not.to.eql(before);
  });

  it('that cannot be undone say why and stay', async () => {
    const { page } = await listPage('', {
      change: (backend) =>
        differently(backend, { reactivateMember: () => Promise.reject(new BackendError({ code: 'network' })) }),
    });
    await confirmed(page, 'Siobhán', 'Disable');
    undoOf(await toastWith('can no longer sign in'))!.click();
    await toastWith('No connection');
    skew = 3_600_000;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(toastTexts().join()).to.contain('No connection');
  });

  it('go after a while, not before it, and not under the pointer or the keyboard', async () => {
    const { page } = await listPage();
    await page.choose('शर्मा', 'Send invitation again');
    const toast = await toastWith('was sent again');
    const box = toast.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 20), Math.round(box.y + 10)] });
    skew = 60_000;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(toasts(), 'under the pointer').to.have.length(1);
    await sendMouse({ type: 'move', position: [2, 2] });
    toast.querySelector<HTMLElement>('[part="toast-close"]')!.focus();
    skew = 120_000;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(toasts(), 'under the keyboard').to.have.length(1);
    (document.activeElement as HTMLElement).blur();
    toastRoot()!.querySelector<HTMLElement>('[part="toast-close"]')!.blur();
    await new Promise((resolve) => setTimeout(resolve, 300));
    skew += 5000;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(toasts(), 'after five seconds').to.have.length(1);
    skew += 10_000;
    await until(() => toasts().length === 0, 'the end');
  });

  it('stay until they are put away, where the page wants it so', async () => {
    const { page } = await listPage('stay');
    await page.choose('शर्मा', 'Send invitation again');
    await toastWith('was sent again');
    skew = 3_600_000;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(toasts()).to.have.length(1);
  });

  it('are reached by F8 and left by Escape, back to where the keyboard was', async () => {
    const { page } = await listPage();
    await page.choose('शर्मा', 'Send invitation again');
    await toastWith('was sent again');
    page.row('Siobhán').focus();
    await sendKeys({ press: 'F8' });
    expect(focused()?.getAttribute('part')).to.equal('toast-close');
    await sendKeys({ press: 'Escape' });
    expect(toasts()).to.have.length(0);
    expect(focused() === page.row('Siobhán'), 'the row').to.equal(true);
  });

  it('are left by Escape after Tab as well, back to where the keyboard was in the panel', async () => {
    const { page } = await listPage();
    page.row('Siobhán').querySelector<HTMLElement>('.name')!.click();
    await page.until(() => page.root.querySelector('dialog.panel[open] member-detail')?.shadowRoot);
    const root = page.root.querySelector('member-detail')!.shadowRoot!;
    const button = (word: string): HTMLElement | undefined =>
      [...root.querySelectorAll<HTMLElement>('button')].find((one) => textOf(one) === word);
    await until(() => button('Disable'), 'it');
    button('Disable')!.click();
    await until(() => root.querySelector('dialog.confirm[open] .button--danger'), 'the question');
    root.querySelector<HTMLElement>('dialog.confirm .button--danger')!.click();
    await toastWith('can no longer sign in');
    await until(() => !root.querySelector('dialog.confirm[open]') && button('Enable'), 'the end of the question');
    button('Enable')!.focus();
    for (let i = 0; i < 20 && !focused()?.closest('.toast'); i++) await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('part')).to.equal('toast-undo');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    const last = focused();
    expect(last?.closest('.toast')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Escape' });
    expect(toasts()).to.have.length(0);
    expect(focused() === last, `back to ${last?.outerHTML}, not ${focused()?.outerHTML}`).to.equal(true);
    expect(page.root.querySelector('dialog.panel[open]'), 'the panel').to.exist;
  });

  it('leave the keyboard in the dialog that is open, where what had it is gone', async () => {
    const { page } = await listPage();
    await page.choose('शर्मा', 'Send invitation again');
    await toastWith('was sent again');
    page.row('Siobhán').querySelector<HTMLElement>('.name')!.click();
    await page.until(() => page.root.querySelector('dialog.panel[open] member-detail')?.shadowRoot);
    const dialog = page.root.querySelector<HTMLDialogElement>('dialog.panel')!;
    const gone = document.createElement('button');
    dialog.prepend(gone);
    await until(() => toastRoot()?.host.parentNode === dialog, 'the result in the panel');
    gone.focus();
    await sendKeys({ press: 'F8' });
    gone.remove();
    await sendKeys({ press: 'Escape' });
    expect(toasts()).to.have.length(0);
    expect(focused() === dialog, `the panel, not ${focused()?.outerHTML}`).to.equal(true);
  });

  it('lie on nothing that has the keyboard', async () => {
    const { page } = await listPage();
    await page.choose('शर्मा', 'Send invitation again');
    const toast = await toastWith('was sent again');
    const { top, left } = toast.getBoundingClientRect();
    const below = document.createElement('button');
    below.textContent = 'Below';
    below.style.cssText = `position: fixed; top: ${top + 4}px; left: ${left + 4}px`;
    document.body.append(below);
    below.focus();
    const [box, other] = [toast.getBoundingClientRect(), below.getBoundingClientRect()];
    expect(box.bottom <= other.top || box.top >= other.bottom, JSON.stringify([box, other])).to.equal(true);
    await sendKeys({ press: 'F8' });
    expect(toast.getBoundingClientRect().top, 'stays there while the keyboard is in it').to.equal(box.top);
    await sendKeys({ press: 'Escape' });
    expect(focused() === below, 'back').to.equal(true);
    below.remove();
  });

  it('are at most three', async () => {
    const { page } = await listPage();
    for (const name of ['Siobhán', 'Ólafur', 'Bo ', 'Anh', 'Ánh']) {
      const row = page.rows.find((candidate) => textOf(candidate).includes(name));
      if (!row) continue;
      const labels = (await page.menuOf(name)).map(textOf);
      const found = labels.find((label) => label.startsWith('Disable') || label.startsWith('Send invitation'));
      if (!found) continue;
      if (found.startsWith('Send')) await page.choose(name, found);
      else {
        await page.choose(name, 'Disable');
        page.button('Disable', await page.dialog()).click();
      }
      await page.until(() => toastTexts().some((text) => text.includes(name.trim())), name);
    }
    expect(toasts()).to.have.length(3);
  });

  it('stand in the dialog that is open, so that they can be reached, and in the page after it', async () => {
    const { page, provider } = await listPage();
    page.row('Siobhán').querySelector<HTMLElement>('.name')!.click();
    await page.until(() => page.root.querySelector('dialog.panel[open] member-detail')?.shadowRoot);
    const root = page.root.querySelector('member-detail')!.shadowRoot!;
    await until(() => [...root.querySelectorAll('button')].some((button) => textOf(button) === 'Disable'), 'it');
    [...root.querySelectorAll('button')].find((button) => textOf(button) === 'Disable')!.click();
    await until(() => root.querySelector('dialog.confirm[open] .button--danger'), 'the question');
    root.querySelector<HTMLElement>('dialog.confirm .button--danger')!.click();
    const toast = await toastWith('can no longer sign in');
    await until(() => (toast.getRootNode() as ShadowRoot).host.closest('dialog.panel'), 'the result in the panel');
    await until(() => !root.querySelector('dialog.confirm[open]'), 'the end of the question');
    let undo = new DOMRect();
    await until(() => {
      const before = undo;
      undo = undoOf(toast)!.getBoundingClientRect();
      return undo.x === before.x && undo.y === before.y;
    }, 'a place that it keeps');
    const reactivated = oneEvent(page.list, 'member-reactivated');
    await sendMouse({ type: 'click', position: [Math.round(undo.x + 10), Math.round(undo.y + 10)] });
    await reactivated;
    await toastWith('is active again');
    page.$('.panel__close').click();
    await until(() => (toastRoot()!.host.getRootNode() as ShadowRoot).host === provider, 'the provider');
    expect(toasts()).to.have.length(1);
  });

  it('come before a dialog that is opened after them, of the kit or of the page, and go back to the page', async () => {
    const { page, provider } = await listPage();
    const host = (): Element | undefined => toastRoot()?.host;
    await page.choose('शर्मा', 'Send invitation again');
    await toastWith('was sent again');
    expect(host()?.getRootNode()).to.equal(provider.shadowRoot);
    await page.choose('Siobhán', 'Disable');
    const question = await page.dialog();
    await until(() => host()?.parentNode === question, 'the result in the question');
    const close = toasts()[0]!.querySelector<HTMLElement>('.icon-button')!;
    const { x, y, width, height } = close.getBoundingClientRect();
    expect(
      toastRoot()!
        .elementFromPoint(x + width / 2, y + height / 2)
        ?.closest('button'),
    ).to.equal(close);
    page.button('Cancel', question).click();
    await until(() => host()?.getRootNode() === provider.shadowRoot, 'the result in the page');

    const own = document.createElement('dialog');
    document.body.append(own);
    own.showModal();
    await until(() => host()?.parentNode === own && toasts().length === 1, 'the result in the dialog of the page');
    own.remove();
    await until(() => host()?.getRootNode() === provider.shadowRoot, 'the result, when the dialog is gone');
    expect(toasts()).to.have.length(1);
  });

  it('appear without a movement', async () => {
    const { page } = await listPage();
    await page.choose('शर्मा', 'Send invitation again');
    const toast = await toastWith('was sent again');
    expect(toast.getAnimations()).to.have.length(0);
    expect(getComputedStyle(toast).transitionDuration).to.equal('0s');
  });

  it('are left to the page that prevents them', async () => {
    const { page, provider } = await listPage();
    const told: string[] = [];
    provider.addEventListener('toast-request', (event) => {
      event.preventDefault();
      told.push(`${event.detail.about}: ${event.detail.text} ${event.detail.canUndo}`);
    });
    await confirmed(page, 'Siobhán', 'Disable');
    await until(() => told.length > 0, 'the request');
    expect(told).to.eql(['member-deactivated: Siobhán Ní Bhriain can no longer sign in. true']);
    expect(toasts()).to.have.length(0);
  });

  it('are said by the list where the page wants none', async () => {
    const { page, provider } = await listPage('off');
    provider.addEventListener('toast-request', () => expect.fail('nothing is to be asked'));
    await page.choose('शर्मा', 'Send invitation again');
    await page.until(() => textOf(page.$('.foot')).includes('was sent again'));
    expect(toasts()).to.have.length(0);
  });

  it('of somebody who is signed in no longer are gone', async () => {
    const { page, provider } = await listPage();
    await confirmed(page, 'Siobhán', 'Disable');
    await toastWith('can no longer sign in');
    provider.backend = page.team.backendFor('olafur');
    await until(() => toasts().length === 0, 'the end');
  });

  // WebKitGTK's window is no narrower than 447 px
  const narrow = /Chrome|Firefox/.test(navigator.userAgent) ? 320 : 460;
  for (const width of [narrow, 1024]) {
    it(`lie inside the window and not on the bar for many, at ${width} px`, async () => {
      await setViewport({ width, height: 640 });
      const { page } = await listPage();
      page.list.style.setProperty('--rosterkit-team-list-max-block-size', '400px');
      page.tick('Siobhán');
      const bar = await page.bar();
      await page.choose('शर्मा', 'Send invitation again');
      const toast = await toastWith('was sent again');
      bar.scrollIntoView({ block: 'end' });
      await until(() => {
        const box = toast.getBoundingClientRect();
        const { top, bottom } = bar.getBoundingClientRect();
        return box.bottom <= top || box.top >= bottom;
      }, 'a clear bar');
      const box = toast.getBoundingClientRect();
      expect(box.left >= 0 && box.right <= width && box.bottom <= 640, JSON.stringify(box)).to.equal(true);
      const isWhole = box.width > Math.min(400, document.documentElement.clientWidth - 48) - 1;
      expect(isWhole, `${box.width} px wide`).to.equal(true);
    });
  }

  for (const [width, opened] of [
    [narrow, 'a question'],
    [narrow, 'a panel'],
    [1280, 'a panel'],
  ] as const) {
    it(`lie beside ${opened} that is opened after them, not on it, at ${width} px`, async () => {
      await setViewport({ width, height: 640 });
      const { page } = await listPage();
      await page.choose('शर्मा', 'Send invitation again');
      const toast = await toastWith('was sent again');
      if (opened === 'a question') await page.choose('Siobhán', 'Disable');
      else page.row('Siobhán').querySelector<HTMLElement>('.name')!.click();
      await until(() => page.root.querySelector('dialog[open]'), opened);
      const dialog = page.root.querySelector('dialog[open]')!;
      await until(() => toastRoot()?.host.parentNode === dialog, 'the result in it');
      const [box, other] = [toast.getBoundingClientRect(), dialog.getBoundingClientRect()];
      const isBeside = box.top >= other.bottom || box.right <= other.left;
      expect(isBeside, JSON.stringify([box, other])).to.equal(true);
      for (const { left, right, top, bottom } of [box, other]) {
        expect(left >= 0 && right <= width && top >= 0 && bottom <= 640, JSON.stringify([box, other])).to.equal(true);
      }
    });
  }
});
