import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { SettingOffer, SettingValue } from '../../domain/rules.js';
import { operationSettings as english } from '../../localize/en/operation-settings.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles, dialogStyles, switchStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { ConfirmController, confirmDialog } from '../shared/confirm-dialog.js';
import { failureNotice } from '../shared/failure-notice.js';
import { operationSettingsStyles } from './operation-settings.styles.js';
import { settingControl, settingText, valueText, type SettingView } from './setting-control.js';
import { settingsSkeleton } from './settings-skeleton.js';
import { SettingsWriter } from './settings-writer.js';
export type { OperationSettingsEventMap, SettingsChange } from './setting-events.js';

addEnglish({ operationSettings: english });

/**
 * The settings of the whole application: what this person may write as switches, lists and fields that are saved at
 * once; what nobody writes here as text. Switching something off for everybody asks first. There is nothing for who
 * may neither write nor read any.
 *
 * @tag operation-settings
 * @summary Switches and levels of the whole application.
 * @slot heading - The title; the system's own words unless given.
 * @slot denied - In place of everything, for who has nothing to see here.
 * @fires {CustomEvent<SettingsChange>} settings-update-request - Before a setting is written; cancelable.
 * @fires {CustomEvent<SettingsChange>} settings-updated - After a setting was written.
 * @fires {CustomEvent<SettingsChange & { failure: Failure }>} settings-update-failed - When a setting was not written.
 * @csspart settings - Everything below the title.
 * @csspart notice - What went wrong before anything could be shown.
 * @csspart question - The dialog that asks before something happens.
 * @cssprop [--rosterkit-operation-settings-gap=1rem] - The space around each setting.
 */
export class OperationSettingsElement extends LitElement {
  static override styles = [baseStyles, switchStyles, dialogStyles, operationSettingsStyles];

  /** The settings to show, by id, separated by spaces; all there are when empty. */
  @property() settings = '';

  readonly #team = new TeamController(this);
  readonly #writer = new SettingsWriter(this, this.#team);
  readonly #confirm = new ConfirmController(this);
  readonly #announcer = new AnnouncerController(this);

  protected override render(): TemplateResult {
    const { state, m } = this.#team;
    if (state.status === 'failed') {
      const retry = (): void => void this.#team.client?.connect();
      return html`<div class="card">${failureNotice(this.#team, state.failure, retry)}</div>`;
    }
    if (state.status === 'loading') return settingsSkeleton(m.common.loading);
    const offers = this.#offers;
    if (offers.length === 0) return html`<slot name="denied"></slot>`;
    const title = this.#team.word('operationSettings', m.operationSettings.title);
    return html`<section class="stack" aria-label=${title}>
        <slot name="heading"><h2>${title}</h2></slot>
        <div class="card settings" part="settings">
          ${offers.map((offer) => (offer.decision.allowed ? settingControl : settingText)(this.#view(offer)))}
        </div>
      </section>
      ${confirmDialog(this.#confirm)} ${liveRegion(this.#announcer)}`;
  }

  /** Those this person may write or read; what is refused and hidden is not there. */
  get #offers(): readonly SettingOffer[] {
    const wanted = this.settings.split(/[\s,]+/).filter(Boolean);
    const all = this.#team.client?.settings() ?? [];
    return all.filter(
      ({ id, decision }) =>
        (wanted.length === 0 || wanted.includes(id)) && (decision.allowed || decision.effect !== 'hide'),
    );
  }

  #view(offer: SettingOffer): SettingView {
    const { id } = offer;
    return {
      team: this.#team,
      offer,
      value: this.#writer.valueOf(offer),
      isSaving: this.#writer.isSaving(id),
      error: this.#writer.errors[id] ?? '',
      onChange: (value) => void this.#change(offer, value),
    };
  }

  async #change(offer: SettingOffer, value: SettingValue | undefined): Promise<void> {
    const { m } = this.#team;
    if (value === undefined) return this.#writer.complain(offer.id, m.operationSettings.numberMissing);
    if (value === false && !(await this.#confirmOff(offer))) return;
    if (!(await this.#writer.save(offer.id, value))) return;
    const setting = this.#team.localization.text(offer.label);
    this.#announcer.say(m.operationSettings.saved({ setting, value: valueText(this.#team, offer.id, value) }));
  }

  /** What is switched off stops for everybody at once. */
  #confirmOff({ label }: SettingOffer): Promise<boolean> {
    const { common, operationSettings: words } = this.#team.m;
    return this.#confirm.ask({
      title: words.confirmTitle({ setting: this.#team.localization.text(label) }),
      text: words.confirmText,
      confirm: words.switchOff,
      cancel: common.cancel,
      isDangerous: true,
    });
  }
}
