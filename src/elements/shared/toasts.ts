import type { LitElement } from 'lit';
import type { TeamClient, TeamController } from '../../client/index.js';
import type { MemberEntry } from '../../domain/rules.js';
import type { AnnouncerController } from './announcer.js';
import { emit } from './emit.js';
import { toastRegionOf, type ToastHost } from './toast-region.js';
import type { UndoOutcome } from './toast-view.js';

/** What is about to be shown as a toast. */
export interface ToastRequest {
  /** The sentence. */
  readonly text: string;
  /** What has happened: the name of the event that told of it, e.g. `member-removed`. */
  readonly about: string;
  /** Whom it is about, where it is about somebody. */
  readonly entry?: MemberEntry | undefined;
  /** Whether it can be undone. */
  readonly canUndo: boolean;
}

export interface ToastEventMap {
  /**
   * Before a result is shown as a toast. `preventDefault()` leaves it to the page to show it, and to say it to a screen
   * reader.
   */
  'toast-request': CustomEvent<ToastRequest>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ToastEventMap {}
}

/** What came of something, in a sentence. */
export interface Result {
  readonly text: string;
  readonly about: string;
  readonly entry?: MemberEntry;
  /** Takes it back; asked again and again, since what somebody may do changes. Absent where there is no way back. */
  readonly undo?: ((source: HTMLElement) => (() => Promise<UndoOutcome | undefined>) | undefined) | undefined;
}

/**
 * Prepares to say what will come of something: as a toast of the provider, or, where the page wants no toasts, by the
 * widget's own live region. Said once, in one of them. Called before the work, since a widget may be gone after it.
 */
export function resultTeller(
  host: LitElement,
  team: TeamController,
  announcer: AnnouncerController,
): (result: Result) => void {
  const { client } = team;
  const provider = providerOf(host, client);
  return ({ text, about, entry, undo }) => {
    if (!provider || !client || provider.toasts === 'off') return announcer.say(text);
    const source = (): HTMLElement => (host.isConnected ? host : provider);
    const undoNow = (): ReturnType<NonNullable<typeof undo>> => undo?.(source());
    const detail = { text, about, entry, canUndo: undoNow() !== undefined };
    if (!emit(source(), 'toast-request', detail, { cancelable: true })) return;
    toastRegionOf(provider).show({ text, undo: undoNow }, host);
  };
}

/** The provider a widget stands in, also through shadow roots: the one that gave it its client. */
function providerOf(host: HTMLElement, client: TeamClient | undefined): ToastHost | undefined {
  for (let node: Node | null = host; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (isProvider(node) && node.client === client) return node;
  }
  return undefined;
}

function isProvider(node: Node): node is ToastHost {
  return 'toasts' in node && 'client' in node;
}
