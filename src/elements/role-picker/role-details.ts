import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { LabelledRight, RoleOffer } from '../../domain/rules.js';
import { icon, type IconName } from '../shared/icons.js';

/** What a role can and cannot do (R007): read while choosing. */
export function roleDetails(team: TeamController, offer: RoleOffer): TemplateResult {
  const { text, f, m } = team.localization;
  const { role, applications, access, restrictions, options } = offer;
  const { rolePicker: words } = m;
  return html`
    <h3>${text(role.name)}</h3>
    ${role.description ? html`<p><bdi>${text(role.description)}</bdi></p>` : nothing}
    ${
      applications.length > 0
        ? html`<p class="muted small">
            ${words.opens({ names: f.list(applications.map(({ label }) => text(label))) })}
          </p>`
        : nothing
    }
    <div class="columns">
      ${
        access.length > 0 || restrictions.length > 0
          ? rights(
              words.cannot,
              restrictions.map(({ label }) => text(label)),
              'close',
              words.noRestrictions,
            )
          : nothing
      }
      ${rights(
        words.can,
        access.map((right) => accessText(team, right)),
        'check',
        words.noAccess,
      )}
      ${
        options.length > 0
          ? rights(
              words.options,
              options.map((option) => `${text(option.label)} (${option.default ? words.isOn : words.isOff})`),
              'more',
            )
          : nothing
      }
    </div>
    ${
      role.formerNames?.length
        ? html`<details class="small">
            <summary>${words.formerNames}</summary>
            ${f.list(role.formerNames.map(text))}
          </details>`
        : nothing
    }
  `;
}

/** What is said of a role without restrictions. One that may do nothing has none either, and must not sound like it. */
function unrestricted({ m }: TeamController, { access }: RoleOffer): string {
  return access.length > 0 ? m.rolePicker.noRestrictions : m.rolePicker.noAccess;
}

/** The restrictions in one sentence, for who hears the role while choosing. */
export function spokenRestrictions(team: TeamController, offer: RoleOffer): string {
  const { text, f, m } = team.localization;
  const { restrictions } = offer;
  if (restrictions.length === 0) return unrestricted(team, offer);
  return m.rolePicker.cannotDo({ names: f.list(restrictions.map(({ label }) => text(label))) });
}

/** The line under a role's name: what it opens, where roles differ in that, and how many things it cannot do. */
export function roleLine(team: TeamController, offer: RoleOffer, offers: readonly RoleOffer[]): string {
  const { text, f, m } = team.localization;
  const opened = ({ applications }: RoleOffer): string[] => applications.map(({ label }) => text(label));
  const areAlike = offers.every((other) => opened(other).join() === opened(offer).join());
  const count = offer.restrictions.length;
  const limits = count === 0 ? unrestricted(team, offer) : together(m.rolePicker.restrictions({ count }, f));
  const apps = areAlike ? '' : f.list(opened(offer));
  return [apps, limits].filter(Boolean).join(' · ');
}

/** A number and the word it counts, in one line. */
const together = (text: string): string => text.replaceAll(/(?<=\d) | (?=\d)/g, '\u00A0');

function rights(title: string, items: readonly string[], sign: IconName, empty?: string): TemplateResult {
  if (items.length === 0) return html`<p class="muted">${icon(sign === 'check' ? 'close' : 'check')} ${empty}</p>`;
  return html`<div>
    <h4>${title} <span class="muted">${items.length}</span></h4>
    <ul class="rights rights--${sign}">
      ${items.map((item) => html`<li>${icon(sign)}<span>${item}</span></li>`)}
    </ul>
  </div>`;
}

/** A right with its reach and its condition (R129). */
function accessText(team: TeamController, { label, within, condition }: LabelledRight): string {
  const { rolePicker: words } = team.m;
  const reach = {
    tenant: '',
    scopes: words.withinScopes,
    account: words.withinAccount,
    self: words.withinSelf,
  }[within ?? 'tenant'];
  const reason = condition ? team.reason({ allowed: false, reason: condition, effect: 'disable' }) : '';
  const terms = condition === undefined ? '' : reason ? words.isRefusedWhen({ reason }) : words.isConditional;
  const notes = [reach, terms].filter(Boolean).join('; ');
  return notes ? `${team.localization.text(label)} (${notes})` : team.localization.text(label);
}
