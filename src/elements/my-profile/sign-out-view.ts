import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { failureNotice } from '../shared/failure-notice.js';
import type { SigningOut } from './signing-out.js';

/** The way out, and what it ends. */
export function signOutView(team: TeamController, signingOut: SigningOut): TemplateResult {
  const { security, signIn } = team.m;
  const { isBusy, isEverywhere, failure } = signingOut;
  const text = isEverywhere ? security.signOutEverywhereText : security.signOutText;
  const label = isEverywhere ? security.signOutEverywhere : security.signOut;
  const signOut = (): void => void signingOut.signOut();
  return html`<div class="sign-out">
    <button
      class="button"
      part="sign-out"
      type="button"
      aria-busy=${isBusy ? 'true' : nothing}
      aria-describedby=${isEverywhere === undefined ? nothing : 'sign-out-text'}
      @click=${signOut}
    >
      ${isBusy ? signIn.signingOut : label}
    </button>
    ${isEverywhere === undefined ? nothing : html`<p class="muted small" id="sign-out-text">${text}</p>`}
    ${failure ? failureNotice(team, failure, signOut) : nothing}
  </div>`;
}
