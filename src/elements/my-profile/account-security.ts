import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { addEnglish } from '../../localize/index.js';
import { security as english } from '../../localize/en/security.js';
import { signIn } from '../../localize/en/sign-in.js';
import { dialogStyles } from '../../styles/index.js';
import { AnnouncerController, liveRegion } from '../shared/announcer.js';
import { ConfirmController, confirmDialog } from '../shared/confirm-dialog.js';
import { accountSecurityStyles } from './account-security.styles.js';
import { deviceList } from './device-list.js';
import { OwnDevices } from './own-devices.js';
import { PasswordChange } from './password-change.js';
import { passwordForm } from './password-form.js';
import { SigningOut } from './signing-out.js';
import { signOutView } from './sign-out-view.js';

addEnglish({ security: english, signIn });

export const styles = [dialogStyles, accountSecurityStyles];

interface AccountSecurity {
  readonly announcer: AnnouncerController;
  readonly confirm: ConfirmController;
  readonly devices: OwnDevices;
  readonly password: PasswordChange;
  readonly signingOut: SigningOut;
}

const known = new WeakMap<LitElement, AccountSecurity>();

/** Password, devices and signing out, for the profile of a host without a sign-in of its own; nothing for the others. */
export function accountSecurity(host: LitElement, team: TeamController): TemplateResult | typeof nothing {
  if (!team.client?.sessions) return nothing;
  const parts = known.get(host) ?? setUp(host, team);
  return html`<section class="security" part="security" aria-labelledby="security-title">
    <h3 id="security-title">${team.m.security.title}</h3>
    ${passwordForm(team, parts.password)} ${deviceList(team, parts.devices)} ${signOutView(team, parts.signingOut)}
    ${confirmDialog(parts.confirm)} ${liveRegion(parts.announcer)}
  </section>`;
}

/** Once for each profile, when it is first drawn with sessions. */
function setUp(host: LitElement, team: TeamController): AccountSecurity {
  const announcer = new AnnouncerController(host);
  const confirm = new ConfirmController(host);
  const devices = new OwnDevices(host, { team, confirm, announcer });
  const password = new PasswordChange(host, { team, announcer, onChanged: () => void devices.read() });
  const signingOut = new SigningOut(host, { team, session: () => devices.session });
  const parts = { announcer, confirm, devices, password, signingOut };
  known.set(host, parts);
  return parts;
}
