import { html, type TemplateResult } from 'lit';
import type { ClientState, TeamController } from '../../client/index.js';
import { icon } from '../shared/icons.js';
import { skeleton } from '../shared/skeleton.js';

/** Before it is known who is signed in. */
export function loadingPart(team: TeamController, text = team.m.common.loading): TemplateResult {
  return skeleton(text, 'line', 'field', 'line', 'field', 'button');
}

/** For whoever builds the page: the provider has no `sessions`. */
export function noSessionsPart(team: TeamController): TemplateResult {
  return html`<p class="notice notice--danger" role="alert" part="notice">
    ${icon('warning')}<span>${team.m.signIn.noSessions}</span>
  </p>`;
}

/** Whether the page has not been connected at all, which is to be said before anything about sessions. */
export function isUnconnected(state: ClientState): boolean {
  return state.status === 'failed' && state.failure.code === 'unsupported';
}
