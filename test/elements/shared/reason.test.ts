import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { isOff, ReasonController, reasonPopover, reasonText } from '../../../src/elements/shared/reason.js';
import { baseStyles } from '../../../src/styles/index.js';

class ReasonProbe extends LitElement {
  static override styles = baseStyles;
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
  const moveTo = async (selector: string): Promise<void> => {
    const box = find(selector).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 5), Math.round(box.y + 5)] });
  };

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

  it('works again after its element was moved', async () => {
    const parent = probe.parentElement;
    probe.remove();
    parent?.append(probe);
    find('#gated').click();
    expect([probe.clicks, shown()]).to.deep.equal([0, 'You cannot remove yourself.']);
  });
});
