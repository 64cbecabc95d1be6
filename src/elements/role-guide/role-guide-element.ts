import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TeamController } from '../../client/index.js';
import type { RoleOffer } from '../../domain/rules.js';
import { roleGuide } from '../../localize/en/role-guide.js';
import { addEnglish } from '../../localize/index.js';
import { baseStyles } from '../../styles/index.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { failureNotice } from '../shared/failure-notice.js';
import { skeleton } from '../shared/skeleton.js';
import { guideTable } from './guide-table.js';
import { ScrollEdges } from './scroll-edges.js';
import { guideStyles } from './role-guide.styles.js';

addEnglish({ roleGuide });

/**
 * What each role may do, as a table to read and to print: rights by application against roles, with what comes with a
 * condition in footnotes. Custom roles are in it; hidden and archived ones are not. In little room it shows one role.
 *
 * @tag role-guide
 * @summary A readable, printable table of roles and what they may do.
 * @slot heading - Above the table.
 * @csspart scroller - The box the table scrolls in.
 * @csspart table - The table.
 * @csspart legend - What the signs mean.
 * @csspart notes - The conditions.
 * @csspart notice - What went wrong when the roles were asked for.
 * @cssprop [--rosterkit-role-guide-max-block-size=85vb] - How high the table gets before it scrolls under its head.
 */
export class RoleGuideElement extends LitElement {
  static override styles = [baseStyles, guideStyles];

  /** The kinds of people to show roles for, separated by spaces; of all kinds when absent. */
  @property() kinds = '';

  @state() private hasFormerNames = false;
  @state() private shownId = '';

  readonly #team = new TeamController(this);
  readonly #asked = new OffersController(this, this.#team);

  protected readonly edges = new ScrollEdges(this);

  protected override willUpdate(): void {
    this.#asked.ask({});
  }

  protected override render(): TemplateResult {
    const { m } = this.#team;
    const asked = this.#asked.state;
    if (asked.status === 'failed') return failureNotice(this.#team, asked.failure, () => this.#asked.retry());
    if (asked.status === 'loading') {
      return html`<div class="guide">
        ${skeleton(m.common.loading, 'field', 'rows', 'title', 'line', 'line', 'line', 'line')}
      </div>`;
    }
    const offers = this.#shown(asked.value);
    if (offers.length === 0) return html`<p class="muted">${m.roleGuide.empty}</p>`;
    const isFormerKnown = offers.some(({ role }) => role.formerNames?.length);
    return html`<div class="guide stack">
      <slot name="heading"></slot>
      ${isFormerKnown ? this.#formerButton() : nothing}
      ${guideTable({
        team: this.#team,
        offers,
        shownId: offers.some(({ role }) => role.id === this.shownId) ? this.shownId : offers[0]!.role.id,
        hasFormerNames: this.hasFormerNames,
        onShow: this.#show,
      })}
    </div>`;
  }

  readonly #show = (id: string): void => {
    this.shownId = id;
  };

  #shown(offers: readonly RoleOffer[]): readonly RoleOffer[] {
    const kinds = this.kinds.split(/\s+/).filter(Boolean);
    const fits = (kind: string | undefined): boolean => kinds.length === 0 || !kind || kinds.includes(kind);
    return offers.filter(({ role }) => !role.hidden && fits(role.kind));
  }

  #formerButton(): TemplateResult {
    const { showFormer, hideFormer } = this.#team.m.roleGuide;
    return html`<div class="tools">
      <button class="button button--small" type="button" @click=${() => (this.hasFormerNames = !this.hasFormerNames)}>
        ${this.hasFormerNames ? hideFormer : showFormer}
      </button>
    </div>`;
  }
}
