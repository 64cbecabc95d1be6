import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TeamController } from '../../client/index.js';
import type { SessionEntry } from '../../domain/rules.js';
import { failureNotice } from '../shared/failure-notice.js';
import { skeleton } from '../shared/skeleton.js';
import type { OwnDevices } from './own-devices.js';

/** Where the person is signed in. */
export function deviceList(team: TeamController, devices: OwnDevices): TemplateResult {
  return html`<div class="devices" part="devices">
    <h4 id="devices-title" tabindex="-1">${team.m.security.devices}</h4>
    ${content(team, devices)}
  </div>`;
}

function content(team: TeamController, devices: OwnDevices): TemplateResult {
  const { state } = devices;
  const { security, common } = team.m;
  if (state.status === 'failed') return failureNotice(team, state.failure, () => void devices.read());
  if (state.status === 'loading') return skeleton(common.loading, 'line', 'line');
  if (state.entries.length === 0) return html`<p class="muted">${security.noDevices}</p>`;
  return html`<ul aria-labelledby="devices-title">
    ${repeat(
      state.entries,
      ({ id }) => id,
      (entry) => row(team, devices, entry),
    )}
  </ul>`;
}

function row(team: TeamController, devices: OwnDevices, entry: SessionEntry): TemplateResult {
  const { m, f } = team.localization;
  const { security } = m;
  const device = devices.nameOf(entry);
  return html`<li class="device">
    <div>
      <div class="cluster">
        <bdi>${device}</bdi>
        ${entry.current ? html`<span class="badge badge--accent">${security.thisDevice}</span>` : nothing}
        ${entry.embedded && entry.device ? html`<span class="badge">${security.partnerPage}</span>` : nothing}
      </div>
      <p class="muted small">${security.lastSeen({ when: f.relativeTime(...seen(team, entry)) })}</p>
    </div>
    ${
      entry.current
        ? nothing
        : html`<button
            class="button button--small"
            part="end-session"
            type="button"
            data-session=${entry.id}
            aria-label=${security.endOf({ device })}
            @click=${() => void devices.end(entry)}
          >
            ${security.end}
          </button>`
    }
  </li>`;
}

/** When it was used last, and now. A page's clock that is slow would otherwise speak of the future. */
function seen(team: TeamController, { lastSeenAt }: SessionEntry): readonly [instant: number, now: number] {
  const now = team.client?.now() ?? 0;
  return [Math.min(Date.parse(lastSeenAt), now), now];
}
