import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { icon } from './icons.js';

/** What went wrong, and a button to try again where that can help: not where page and backend are at fault. */
export function failureNotice(team: TeamController, failure: Failure, retry: () => void): TemplateResult {
  return html`<div class="notice notice--danger" role="alert" part="notice">
    ${icon('warning')}
    <div>
      <p>${team.failure(failure)}</p>
      ${
        failure.code === 'unsupported' || failure.field === 'policy'
          ? nothing
          : html`<button class="link-button" type="button" @click=${retry}>${team.m.common.retry}</button>`
      }
    </div>
  </div>`;
}
