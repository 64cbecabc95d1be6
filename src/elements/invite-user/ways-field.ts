import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { WayOffer } from '../../domain/rules.js';
import { wayWord } from './way-choice.js';

export interface WaysField {
  readonly ways: readonly WayOffer[];
  readonly chosen: string | undefined;
  readonly isOff: boolean;
  readonly choose: (id: string) => void;
}

/** In which way people are added, where there are several. */
export function waysField(
  team: TeamController,
  { ways, chosen, isOff, choose }: WaysField,
): TemplateResult | typeof nothing {
  if (ways.length < 2) return nothing;
  return html`<fieldset class="ways" ?disabled=${isOff}>
    <legend class="visually-hidden">${team.m.inviteUser.way}</legend>
    ${ways.map((way) => {
      const label = team.localization.text(way.label).replace(/^\+\s*/, '') || wayWord(team, way);
      return html`<label class="choice">
        <input type="radio" name="way" .checked=${way.id === chosen} @change=${() => choose(way.id)} />
        <span>${label}</span>
      </label>`;
    })}
  </fieldset>`;
}
