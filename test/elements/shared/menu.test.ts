import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { css, LitElement } from 'lit';
import { MenuController, menuPopover, type MenuItem } from '../../../src/elements/shared/menu.js';
import { baseStyles, menuStyles } from '../../../src/styles/index.js';

const ITEMS: readonly MenuItem[] = [
  { id: 'edit', label: 'Edit', icon: 'edit' },
  { id: 'resend', label: 'Send again', icon: 'resend', reason: 'Already active.' },
  { id: 'disable', label: 'Disable' },
  { id: 'remove', label: 'Remove user', icon: 'trash', isDangerous: true, isApart: true },
];

class MenuProbe extends LitElement {
  static override styles = [
    baseStyles,
    menuStyles,
    css`
      .tall {
        block-size: 200vb;
      }
    `,
  ];
  chosen = '';
  readonly menu = new MenuController(this);
  protected override render() {
    return html`
      ${['first', 'second'].map(
        (id) =>
          html`<button
            id=${id}
            aria-haspopup="menu"
            aria-expanded="false"
            @click=${(event: Event) => this.#open(event.currentTarget as HTMLElement, id)}
          >
            ${id}
          </button>`,
      )}
      <button id="outside">outside</button>
      ${menuPopover(this.menu)}
    `;
  }

  #open(opener: HTMLElement, id: string): void {
    this.menu.open(opener, `Actions for ${id}`, ITEMS, (item) => {
      this.chosen = `${id} ${item}`;
    });
  }
}
customElements.define('menu-probe', MenuProbe);

describe('the row menu', () => {
  let probe: MenuProbe;
  let opener: HTMLButtonElement;

  const find = (selector: string): HTMLElement => {
    const element = probe.renderRoot.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const focused = (): string =>
    (
      probe.shadowRoot?.activeElement?.querySelector('.menu__label') ?? probe.shadowRoot?.activeElement
    )?.textContent?.trim() ?? '';
  const isOpen = (): boolean => find('.menu').matches(':popover-open');
  const open = async (): Promise<void> => {
    opener.focus();
    opener.click();
    await probe.updateComplete;
  };

  beforeEach(async () => {
    probe = await fixture<MenuProbe>(html`<menu-probe></menu-probe>`);
    opener = find('#first') as HTMLButtonElement;
  });

  it('opens beside its button, says so and takes the keyboard', async () => {
    await open();
    expect(isOpen()).to.equal(true);
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(find('.menu').getAttribute('aria-label')).to.equal('Actions for first');
    expect(focused()).to.equal('Edit');
    const distance = find('.menu').getBoundingClientRect().top - opener.getBoundingClientRect().bottom;
    expect(distance).to.be.within(0, 12);
  });

  it('is accessible, open and closed', async () => {
    await expect(probe).to.be.accessible();
    await open();
    await expect(probe).to.be.accessible();
  });

  it('moves by arrows, Home and End, around both ends', async () => {
    await open();
    const steps: string[] = [];
    for (const press of ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await sendKeys({ press });
      steps.push(focused());
    }
    expect(steps).to.deep.equal(['Send again', 'Disable', 'Remove user', 'Edit', 'Remove user', 'Edit']);
  });

  it('moves by the first letter', async () => {
    await open();
    await sendKeys({ press: 'r' });
    expect(focused()).to.equal('Remove user');
    await sendKeys({ press: 'x' });
    expect(focused()).to.equal('Remove user');
  });

  it('chooses by Enter and gives the keyboard back', async () => {
    await open();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    expect(probe.chosen).to.equal('first remove');
    expect(isOpen()).to.equal(false);
    expect(focused()).to.equal('first');
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes by Escape and gives the keyboard back', async () => {
    await open();
    await sendKeys({ press: 'Escape' });
    expect([isOpen(), focused(), probe.chosen]).to.deep.equal([false, 'first', '']);
  });

  it('keeps what is switched off, with its reason, and does nothing on a click', async () => {
    await open();
    const item = find('.menu__item:nth-of-type(2)');
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(item.textContent).to.match(/Send again\s+Already active\./);
    item.click();
    expect([isOpen(), probe.chosen]).to.deep.equal([true, '']);
  });

  it('closes when the page scrolls its button away, not at what it scrolled before', async () => {
    await open();
    document.dispatchEvent(new Event('scroll')); // of the way to the button, told late
    expect(isOpen()).to.equal(true);
    opener.style.marginBlockStart = '40px';
    document.dispatchEvent(new Event('scroll'));
    expect(isOpen()).to.equal(false);
  });

  it('closes at the second click of its button, and moves to another one', async () => {
    await open();
    opener.click();
    expect(isOpen()).to.equal(false);
    await open();
    find('#second').click();
    await probe.updateComplete;
    expect([isOpen(), opener.getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
    expect(find('.menu').getAttribute('aria-label')).to.equal('Actions for second');
  });

  it('closes when something else is pressed, and not at a press inside', async () => {
    await open();
    find('.menu__item').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(isOpen()).to.equal(true);
    find('#outside').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(isOpen()).to.equal(false);
  });

  it('closes when the page takes the keyboard elsewhere, and opens again at the next press', async () => {
    await open();
    find('#outside').focus();
    expect([isOpen(), opener.getAttribute('aria-expanded'), focused()]).to.deep.equal([false, 'false', 'outside']);
    await open();
    expect(isOpen()).to.equal(true);
  });

  it('stays open when a press inside would take the keyboard to what the menu stands in', async () => {
    await open();
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    find('.menu__item').dispatchEvent(press);
    expect([press.defaultPrevented, isOpen(), focused()]).to.deep.equal([true, true, 'Edit']);
  });

  it('closes when its button goes away', async () => {
    await open();
    opener.remove();
    probe.requestUpdate();
    await probe.updateComplete;
    expect(isOpen()).to.equal(false);
  });

  it('stays inside the window at its edges', async () => {
    opener.style.cssText = 'position: fixed; inset: auto 0 0 auto';
    await open();
    const box = find('.menu').getBoundingClientRect();
    expect(box.bottom).to.be.at.most(innerHeight);
    expect(box.right).to.be.at.most(innerWidth);
    expect(box.bottom).to.be.at.most(opener.getBoundingClientRect().top);
  });

  for (const [dir, edge] of [
    ['ltr', 'right'],
    ['rtl', 'left'],
  ] as const) {
    it(`ends where its button ends in ${dir}`, async () => {
      probe.dir = dir;
      opener.style.marginInline = '50%';
      await open();
      const [menu, button] = [find('.menu').getBoundingClientRect(), opener.getBoundingClientRect()];
      expect(Math.abs(menu[edge] - button[edge])).to.be.at.most(1);
    });
  }

  it('leaves nothing behind when its element goes', async () => {
    await open();
    probe.remove();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await aTimeout(0);
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
  });
});
