import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { helpFor, shownStatus, type MemberEntry, type ShownStatus } from '../../domain/rules.js';
import { icon } from '../shared/icons.js';
import { factRow } from './detail-view.js';
import { kindLabel, nameOf, statusWords } from './member-words.js';

/** What has to be done about an invitation that did not arrive or ran out, with the policy's own help. */
export function invitationAdvice(team: TeamController, entry: MemberEntry): TemplateResult | typeof nothing {
  const { memberDetail } = team.m;
  const advices: Partial<Record<ShownStatus, string>> = {
    notSent: memberDetail.notSentAdvice,
    bounced: memberDetail.bouncedAdvice,
    expired: memberDetail.expiredAdvice,
  };
  const advice = advices[shownStatus(entry.member, entry.invitation, team.client?.now() ?? 0)];
  if (!advice) return nothing;
  const { text, tone } = statusWords(team, entry);
  const { system, me } = team.client ?? {};
  const help = system && me ? helpFor(system, me.member) : [];
  const shown = help.filter(({ id, href }) => href && id === 'bouncedInvitation');
  return html`<div class="notice ${tone.replace('badge', 'notice')}">
    ${icon('warning')}
    <div>
      <p><strong>${text}</strong></p>
      <p>${advice}</p>
      ${shown.map(({ href, label }) => html`<p><a href=${href ?? ''}>${team.localization.text(label)}</a></p>`)}
    </div>
  </div>`;
}

/** When the invitation was sent, by whom and until when it is good; for members, since when they are here. */
export function historyPart(team: TeamController, { member, invitation }: MemberEntry): TemplateResult {
  const { memberDetail: words } = team.m;
  const { f } = team.localization;
  const now = team.client?.now() ?? 0;
  const isOpen = member.status === 'invited' && invitation !== undefined;
  const inviter = member.invitedBy === undefined ? undefined : team.client?.entry(member.invitedBy);
  const kinds = team.client?.system?.kinds.length ?? 0;
  return html`<dl class="facts">
    ${kinds > 1 ? factRow(words.kind, kindLabel(team, member.kind)) : nothing}
    ${
      isOpen
        ? factRow(
            team.word('invitation', words.invitation),
            words.sentAt({ when: f.dateTime(invitation.deliveries.at(-1)?.at ?? invitation.createdAt) }),
            html`<p>
                ${
                  Date.parse(invitation.expiresAt) > now
                    ? words.expiresAt({ when: f.dateTime(invitation.expiresAt) })
                    : words.expiredAt({ when: f.dateTime(invitation.expiresAt) })
                }
              </p>
              ${
                inviter
                  ? html`<p>
                      ${words.invitedBy({ name: nameOf(team, inviter.member), when: f.date(invitation.createdAt) })}
                    </p>`
                  : nothing
              }`,
          )
        : html`${factRow(words.joined, f.date(member.createdAt))}
          ${factRow(words.lastSignIn, member.lastSignInAt ? f.dateTime(member.lastSignInAt) : words.never)}`
    }
  </dl>`;
}
