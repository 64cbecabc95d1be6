import type { TemplateResult, nothing } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { WayOffer } from '../../domain/rules.js';
import type { AnnouncerController } from '../shared/announcer.js';
import type { InvitationPrefill } from './prefill.js';

export interface ModeOptions {
  readonly team: TeamController;
  readonly announcer: AnnouncerController;
  /** The way of adding people, as it stands for whoever is signed in now. */
  readonly way: () => WayOffer;
  /** The company the new people belong to; the empty string for any. */
  readonly accountId: () => string;
  /** All that could be sent has been; `isWhole` when nothing is left in the form. */
  readonly onDone: (isWhole: boolean) => void;
  /** Goes over to invitations from a list, or back to single addresses. */
  readonly useList: (isOn: boolean) => void;
}

/** One way of adding people inside the dialog: what it asks for, sends, and says of it. */
export interface WayMode {
  /** Whether something was typed or chosen that would be lost. */
  readonly isDirty: boolean;
  readonly isSending: boolean;
  /** Whether it is on the page; only then it asks the backend. */
  isShown: boolean;
  /** Empties it, and fills it beforehand. */
  begin(prefill: InvitationPrefill): void;
  /** As before anybody opened it. */
  clear(): void;
  stop(): void;
  /** @param onCancel - Closes the dialog; absent where it stands in the page. */
  view(onCancel?: () => void): TemplateResult;
  /** Who was added; stays on the page for a moment after the dialog has closed. */
  sentNotice(): TemplateResult | typeof nothing;
}
