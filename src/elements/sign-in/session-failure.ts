import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Failure } from '../../domain/rules.js';
import { icon } from '../shared/icons.js';

const MINUTE_MS = 60_000;

/**
 * The sentence for what went wrong with signing in: one for every refused sign-in (R054), and when to try again.
 * @param failedAtMs - When it did; milliseconds since the Unix epoch.
 */
export function sessionFailure(team: TeamController, failure: Failure, failedAtMs: number): string {
  const { m, f } = team.localization;
  const { code, reason = '', retryAfterMs } = failure;
  const { reasons, rateLimited } = m.signIn;
  if (Object.hasOwn(reasons, reason)) return reasons[reason] ?? '';
  if (code !== 'rateLimited' || retryAfterMs === undefined) return team.failure(failure);
  const waitMs = Math.max(1, Math.ceil(retryAfterMs / MINUTE_MS)) * MINUTE_MS; // whole minutes, never too early
  return rateLimited({ when: f.relativeTime(failedAtMs + waitMs, failedAtMs) });
}

/** The failure of a form: beside its button, which tries again. */
export function formFailure(sentence: string | undefined): TemplateResult | typeof nothing {
  if (!sentence) return nothing;
  return html`<p class="notice notice--danger" role="alert" part="notice">
    ${icon('warning')}<span>${sentence}</span>
  </p>`;
}

/** What could not be read, and a button to try again. */
export function retryNotice(
  team: TeamController,
  failure: Failure,
  failedAtMs: number,
  retry: () => void,
): TemplateResult {
  return html`<div class="notice notice--danger" role="alert" part="notice">
    ${icon('warning')}
    <div>
      <p>${sessionFailure(team, failure, failedAtMs)}</p>
      <button class="link-button" type="button" @click=${retry}>${team.m.common.retry}</button>
    </div>
  </div>`;
}
