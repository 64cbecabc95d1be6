/**
 * What the list needs only once somebody wants something of one person: the row menu, its questions, and the panel.
 */
import { html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import { ActionRunner } from '../member-detail/action-runner.js';
import { ACTIONS, type MemberAction } from '../member-detail/member-actions.js';
import { dialogStyles, menuStyles } from '../../styles/index.js';
import type { AnnouncerController } from '../shared/announcer.js';
import { ConfirmController, confirmDialog } from '../shared/confirm-dialog.js';
import { emit } from '../shared/emit.js';
import { menuPopover } from '../shared/menu.js';
import { DetailPanel } from './detail-panel.js';
import { panelStyles } from './panel.styles.js';
import type { RowAction } from './host-actions.js';
import { RowMenu } from './row-menu.js';

export { soundActions } from './host-mistakes.js';
export const styles: readonly CSSResult[] = [panelStyles, menuStyles, dialogStyles];

export interface OnePersonParts {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  /** What the page itself offers. */
  readonly rowActions: () => readonly RowAction[];
  /** Shows what went wrong; the empty sentence takes it away. */
  readonly onFailure: (sentence: string) => void;
  /** The keyboard goes back to the rows. */
  readonly onClosed: () => void;
}

export class OnePerson {
  readonly #parts: OnePersonParts;
  readonly #menu: RowMenu;
  readonly #confirm: ConfirmController;
  readonly #panel: DetailPanel;
  readonly #actions: ActionRunner;
  readonly #host: LitElement;

  constructor(host: LitElement, parts: OnePersonParts) {
    const { team, onClosed } = parts;
    this.#parts = parts;
    const confirm = (this.#confirm = new ConfirmController(host));
    const fallbackFocus = (): HTMLElement | null => host.renderRoot.querySelector<HTMLElement>('.row[tabindex="0"]');
    this.#host = host;
    this.#actions = new ActionRunner(host, { ...parts, confirm, fallbackFocus });
    this.#panel = new DetailPanel(host, team, onClosed);
    this.#menu = new RowMenu(host, team, {
      rowActions: parts.rowActions,
      onOpen: (entry) => this.open(entry),
      onAction: (action, entry) => void this.#run(action, entry),
    });
  }

  /** Shows a person beside the list; whom one may not see stays closed, with the reason said. */
  open(entry: MemberEntry): void {
    const { team, announcer } = this.#parts;
    const decision = team.can('member.view', { entry });
    if (decision.allowed) this.#panel.open(entry);
    else announcer.say(team.reason(decision));
  }

  openMenu(button: HTMLElement, entry: MemberEntry): void {
    this.#menu.openFor(button, entry);
  }

  /** Does what helps with a row; somebody who was taken out to be invited again is, by the page's own form. */
  async fix(action: MemberAction, entry: MemberEntry): Promise<void> {
    const isDone = await this.#run(action, entry);
    if (isDone && ACTIONS[action].isDangerous) emit(this.#host, 'invitation-prefill-request', { entry });
  }

  render(): TemplateResult {
    return html`${confirmDialog(this.#confirm)} ${menuPopover(this.#menu)} ${this.#panel.render()}`;
  }

  #run(action: MemberAction, entry: MemberEntry): Promise<boolean> {
    this.#parts.onFailure('');
    return this.#actions.run(action, entry);
  }
}
