import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { displayName } from '../../domain/rules.js';
import { failureNotice } from '../shared/failure-notice.js';
import { icon } from '../shared/icons.js';
import { isolated } from './isolated.js';
import { sessionFailure } from './session-failure.js';
import type { SignInFlow } from './sign-in-flow.js';

/** Who is signed in, and the way out. */
export function signedInView(team: TeamController, flow: SignInFlow): TemplateResult {
  const { state, m, client } = team;
  const { signIn: words } = m;
  const name = client?.me ? displayName(client.me.member) : '';
  return html`<p class="message" part="message" tabindex="-1">
      ${icon('user')}<span>${name ? words.signedInAs({ name: isolated(name) }) : words.signedIn}</span>
    </p>
    ${state.status === 'failed' ? failureNotice(team, state.failure, () => void client?.refresh()) : nothing}
    ${
      flow.signOut.failure
        ? html`<p class="notice notice--danger" role="alert" part="notice">
            ${icon('warning')}<span>${sessionFailure(team, flow.signOut.failure, client?.now() ?? 0)}</span>
          </p>`
        : nothing
    }
    <p>
      <button
        class="button"
        part="sign-out"
        type="button"
        aria-busy=${flow.signOut.isBusy ? 'true' : nothing}
        @click=${() => flow.signOut.run()}
      >
        ${flow.signOut.isBusy ? words.signingOut : words.signOut}
      </button>
    </p>`;
}
