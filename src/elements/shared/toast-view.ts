import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localization } from '../../localize/index.js';
import { icon } from './icons.js';

/** What came of taking something back; nothing to say where the page does it its own way. */
export interface UndoOutcome {
  readonly text: string;
  readonly isDone: boolean;
}

/** One result that is shown. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** The way back, while there is one. */
  readonly undo: () => (() => Promise<UndoOutcome | undefined>) | undefined;
  readonly isFailure: boolean;
  /** Whether it is being taken back. */
  readonly isBusy: boolean;
}

export interface ToastsView {
  readonly localization: Localization;
  readonly toasts: readonly Toast[];
  /** What a screen reader is told; the results themselves are no live region, so that their buttons are not read. */
  readonly said: string;
  readonly onUndo: (id: number) => void;
  readonly onDismiss: (id: number) => void;
}

/** The results, above everything else, and beside them what is said of them. */
export function toastsView(view: ToastsView): TemplateResult {
  const { localization, toasts, said } = view;
  return html`<div class="visually-hidden" role="status">${said}</div>
    <section
      class="toasts"
      part="toasts"
      popover="manual"
      aria-label=${localization.m.toasts.region}
      aria-keyshortcuts="F8"
      dir=${localization.direction}
      lang=${localization.locale}
    >
      <ul>
        ${repeat(
          toasts,
          ({ id }) => id,
          (toast) => toastItem(view, toast),
        )}
      </ul>
    </section>`;
}

function toastItem({ localization, onUndo, onDismiss }: ToastsView, toast: Toast): TemplateResult {
  const { id, text, undo, isFailure, isBusy } = toast;
  const { toasts: words, common } = localization.m;
  return html`<li class="toast ${isFailure ? 'toast--failure' : ''}" part="toast" data-id=${id}>
    ${icon(isFailure ? 'warning' : 'check')}
    <p id="text-${id}">${text}</p>
    ${
      undo()
        ? html`<button
            class="button button--quiet button--small undo"
            part="toast-undo"
            type="button"
            aria-describedby="text-${id}"
            aria-busy=${isBusy ? 'true' : nothing}
            @click=${() => onUndo(id)}
          >
            ${words.undo}
          </button>`
        : nothing
    }
    <button
      class="icon-button"
      part="toast-close"
      type="button"
      aria-label=${common.close}
      aria-describedby="text-${id}"
      @click=${() => onDismiss(id)}
    >
      ${icon('close')}
    </button>
  </li>`;
}
