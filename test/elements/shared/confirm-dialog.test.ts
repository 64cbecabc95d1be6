import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { ConfirmController, confirmDialog, type Question } from '../../../src/elements/shared/confirm-dialog.js';
import { baseStyles, dialogStyles } from '../../../src/styles/index.js';

class ConfirmProbe extends LitElement {
  static override styles = [baseStyles, dialogStyles];
  readonly confirm = new ConfirmController(this);
  protected override render() {
    return html`<button id="opener">Remove…</button><button id="fallback">List</button>${confirmDialog(this.confirm)}`;
  }
}
customElements.define('confirm-probe', ConfirmProbe);

const QUESTION: Question = {
  title: 'Remove Ada Lovelace?',
  text: 'They lose access at once.',
  confirm: 'Remove',
  cancel: 'Cancel',
  isDangerous: true,
};

describe('the confirm dialog', () => {
  let probe: ConfirmProbe;

  const find = (selector: string): HTMLElement => {
    const element = probe.renderRoot.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const dialog = (): HTMLDialogElement => find('dialog') as HTMLDialogElement;
  const focused = (): string => probe.shadowRoot?.activeElement?.textContent?.trim() ?? '';
  const ask = async (more: Partial<Question> = {}): Promise<{ answer: Promise<boolean> }> => {
    find('#opener').focus();
    const answer = probe.confirm.ask({ ...QUESTION, ...more });
    await probe.updateComplete;
    return { answer };
  };

  beforeEach(async () => {
    probe = await fixture<ConfirmProbe>(html`<confirm-probe></confirm-probe>`);
  });

  it('is a modal with a name and a description, and accessible', async () => {
    await ask();
    expect(dialog().matches(':modal')).to.equal(true);
    expect(find('#confirm-title').textContent).to.equal('Remove Ada Lovelace?');
    expect(dialog().getAttribute('role')).to.equal('alertdialog');
    await expect(probe).to.be.accessible();
  });

  it('puts the keyboard on what does no harm', async () => {
    await ask();
    expect(focused()).to.equal('Cancel');
  });

  it('answers yes and gives the keyboard back', async () => {
    const { answer } = await ask();
    find('.button--danger').click();
    expect(await answer).to.equal(true);
    expect([dialog().open, focused()]).to.deep.equal([false, 'Remove…']);
  });

  it('answers no to Cancel', async () => {
    const { answer } = await ask();
    find('.button').click();
    expect([await answer, dialog().open, focused()]).to.deep.equal([false, false, 'Remove…']);
  });

  it('answers no to Escape', async () => {
    const { answer } = await ask();
    await sendKeys({ press: 'Escape' });
    expect([await answer, dialog().open, focused()]).to.deep.equal([false, false, 'Remove…']);
  });

  it('answers no when the browser closes it unasked', async () => {
    const { answer } = await ask();
    dialog().close();
    expect(await answer).to.equal(false);
  });

  it('stays open while it is done, once, and cannot be left meanwhile', async () => {
    let finish = (): void => {};
    const work = new Promise<undefined>((resolve) => {
      finish = () => resolve(undefined);
    });
    let runs = 0;
    const { answer } = await ask({ run: () => (runs++, work) });
    find('.button--danger').click();
    find('.button--danger').click();
    find('.button').click();
    await probe.updateComplete;
    expect([runs, dialog().open, find('.button--danger').getAttribute('aria-busy')]).to.deep.equal([1, true, 'true']);
    finish();
    expect(await answer).to.equal(true);
  });

  it('shows why it failed, and tries again', async () => {
    const failures = ['No connection.', undefined];
    const { answer } = await ask({ run: () => Promise.resolve(failures.shift()) });
    find('.button--danger').click();
    await probe.updateComplete;
    await probe.updateComplete;
    expect([dialog().open, find('[role=alert]').textContent?.trim()]).to.deep.equal([true, 'No connection.']);
    find('.button--danger').click();
    expect(await answer).to.equal(true);
  });

  it('gives the keyboard to the fallback when the opener has gone', async () => {
    const { answer } = await ask({ fallbackFocus: () => find('#fallback') });
    find('#opener').remove();
    find('.button--danger').click();
    await answer;
    expect(focused()).to.equal('List');
  });

  it('answers no to the first question when a second is asked', async () => {
    const { answer } = await ask();
    const second = await ask({ title: 'And Grace?' });
    expect(await answer).to.equal(false);
    expect([dialog().open, find('#confirm-title').textContent]).to.deep.equal([true, 'And Grace?']);
    find('.button--danger').click();
    expect(await second.answer).to.equal(true);
  });

  it('answers no when its element goes', async () => {
    const { answer } = await ask();
    probe.remove();
    expect(await answer).to.equal(false);
  });
});
