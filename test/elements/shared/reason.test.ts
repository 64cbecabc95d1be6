import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { css, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { isOff, ReasonController, reasonPopover, reasonText } from '../../../src/elements/shared/reason.js';
import { baseStyles } from '../../../src/styles/index.js';

class ReasonProbe extends LitElement {
  static override styles = [
    baseStyles,
    css`
      #iconic > .button__name {
        position: absolute;
        clip-path: inset(50%);
      }
    `,
  ];
  @property() reason: string | undefined = 'You cannot remove yourself.';
  clicks = 0;
  readonly reasons = new ReasonController(this);
  protected override render() {
    return html`
      <button class="button" id="before">before</button>
      <button
        class="button"
        id="gated"
        aria-disabled=${isOff(this.reason)}
        aria-describedby="why"
        @click=${() => this.clicks++}
      >
        Remove
      </button>
      ${reasonText('why', this.reason)}
      <button class="button" id="inline" aria-disabled="true" aria-describedby="shown" @click=${() => this.clicks++}>
        Inline
      </button>
      <span id="shown">Shown on the page</span>
      <button class="button" id="iconic" @click=${() => this.clicks++}>
        <span class="button__name">Disable</span>‖
      </button>
      <button class="button" id="worded"><span class="button__name">Enable</span></button>
      ${reasonPopover}
    `;
  }
}
customElements.define('reason-probe', ReasonProbe);

describe('a control that is off for a reason', () => {
  let probe: ReasonProbe;

  const find = (selector: string): HTMLElement => {
    const element = probe.renderRoot.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const shown = (): string => {
    const popover = find('.reason');
    return popover.matches(':popover-open') ? (popover.textContent ?? '') : '';
  };
  const positionOf = (selector: string): [number, number] => {
    const box = find(selector).getBoundingClientRect();
    return [Math.round(box.x + 5), Math.round(box.y + 5)];
  };
  const moveTo = (selector: string): Promise<void> => sendMouse({ type: 'move', position: positionOf(selector) });

  beforeEach(async () => {
    await sendMouse({ type: 'move', position: [0, 0] });
    probe = await fixture<ReasonProbe>(html`<reason-probe></reason-probe>`);
  });

  it('says nothing beside the control when Escape has brought the keyboard back, but when it comes again', async () => {
    find('#before').focus();
    find('#before').addEventListener('keydown', () => find('#gated').focus(), { once: true });
    await sendKeys({ press: 'Escape' });
    expect(shown()).to.equal('');
    find('#before').focus();
    await sendKeys({ press: 'Tab' });
    expect(shown()).to.equal('You cannot remove yourself.');
  });

  it('is accessible and described by the reason', async () => {
    await expect(probe).to.be.accessible();
    expect(find('#why').textContent).to.equal('You cannot remove yourself.');
  });

  it('shows the reason when the keyboard reaches it, and hides it by Escape', async () => {
    find('#before').focus();
    await sendKeys({ press: 'Tab' });
    expect(shown()).to.equal('You cannot remove yourself.');
    await sendKeys({ press: 'Escape' });
    expect(shown()).to.equal('');
    expect(probe.shadowRoot?.activeElement?.id).to.equal('gated');
  });

  it('hides the reason when the keyboard goes on', async () => {
    find('#gated').focus();
    expect(shown()).not.to.equal('');
    find('#before').focus();
    expect(shown()).to.equal('');
  });

  it('shows the reason under the pointer, which can move on to it', async () => {
    await moveTo('#gated');
    expect(shown()).to.equal('You cannot remove yourself.');
    await moveTo('.reason');
    expect(shown()).to.equal('You cannot remove yourself.');
    await moveTo('#before');
    expect(shown()).to.equal('');
  });

  it('does nothing on a click, by Enter or by a tap, but shows the reason', async () => {
    find('#gated').click();
    expect([probe.clicks, shown()]).to.deep.equal([0, 'You cannot remove yourself.']);
    find('#gated').focus();
    await sendKeys({ press: 'Enter' });
    expect(probe.clicks).to.equal(0);
  });

  it('leaves a control alone whose reason stands on the page', () => {
    find('#inline').focus();
    expect(shown()).to.equal('');
    find('#inline').click();
    expect(probe.clicks).to.equal(1);
  });

  it('works again once there is no reason', async () => {
    find('#gated').focus();
    probe.reason = undefined;
    await probe.updateComplete;
    expect(shown()).to.equal('');
    find('#gated').click();
    expect(probe.clicks).to.equal(1);
    expect(find('#gated').hasAttribute('aria-disabled')).to.equal(false);
  });

  it('shows the name of a button that has room for its icon only, by keyboard and under the pointer', async () => {
    find('#iconic').focus();
    expect(shown()).to.equal('Disable');
    find('#worded').focus();
    expect(shown()).to.equal('');
    await moveTo('#iconic');
    expect(shown()).to.equal('Disable');
    await moveTo('.reason');
    expect(shown()).to.equal('Disable');
    await moveTo('#worded');
    expect(shown()).to.equal('');
    await expect(probe).to.be.accessible();
  });

  it('presses a button that has room for its icon only, and puts its name away', async () => {
    await moveTo('#iconic');
    await sendMouse({ type: 'click', position: positionOf('#iconic') });
    expect([probe.clicks, shown()]).to.deep.equal([1, '']);
  });

  for (const [before, id] of [
    ['#before', '#gated'],
    ['#inline', '#iconic'],
  ] as const) {
    it(`puts the bubble of ${id} away by Escape alone, whatever has the keyboard, until the pointer comes again`, async () => {
      const heard: string[] = [];
      const hear = (event: KeyboardEvent): unknown => heard.push(event.key);
      document.addEventListener('keydown', hear);
      try {
        await moveTo(id);
        await sendKeys({ press: 'Escape' });
        expect([shown(), heard]).to.deep.equal(['', []]);
        const [x, y] = positionOf(id);
        await sendMouse({ type: 'move', position: [x + 3, y] });
        expect(shown()).to.equal('');
        await sendKeys({ press: 'Escape' });
        expect(heard).to.deep.equal(['Escape']);
        await moveTo('#before');
        await moveTo(id);
        expect(shown()).not.to.equal('');
      } finally {
        document.removeEventListener('keydown', hear);
      }
    });

    it(`keeps the bubble of ${id} while it has the keyboard, wherever the pointer goes`, async () => {
      find(before).focus();
      await sendKeys({ press: 'Tab' });
      await moveTo('#before');
      expect(shown()).not.to.equal('');
      await sendKeys({ press: 'Escape' });
      await moveTo('#worded');
      expect(shown()).to.equal('');
    });
  }

  it('works again after its element was moved', async () => {
    const parent = probe.parentElement;
    probe.remove();
    parent?.append(probe);
    find('#gated').click();
    expect([probe.clicks, shown()]).to.deep.equal([0, 'You cannot remove yourself.']);
  });
});
