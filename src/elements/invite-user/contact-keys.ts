import type { LitElement } from 'lit';
import { displayName, type Contact } from '../../domain/rules.js';
import { RovingKeys } from '../shared/roving-keys.js';

/**
 * The keyboard's ways through a list of people of whom many can be chosen: one stop of the Tab key, in which arrows,
 * Home, End and letters move, and Space chooses as in any checkbox.
 */
export class ContactKeys {
  readonly #host: LitElement;
  readonly #keys = new RovingKeys();
  #focusedId: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Tab leads to the person who had the keyboard last, else to the first. */
  stop(shown: readonly Contact[]): string | undefined {
    return (shown.find(({ id }) => id === this.#focusedId) ?? shown[0])?.id;
  }

  /** Remembers who has the keyboard. */
  readonly onFocusin = ({ target }: FocusEvent): void => {
    this.#focusedId = (target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  /** To be called for each key in the list. */
  move(event: KeyboardEvent, shown: readonly Contact[]): void {
    const list = event.currentTarget as HTMLElement;
    const inputs = [...list.querySelectorAll('input')];
    const at = inputs.indexOf(event.target as HTMLInputElement);
    const target = this.#keys.target(event, shown.map(displayName), at, getComputedStyle(list).direction === 'rtl');
    if (target === undefined) return;
    event.preventDefault();
    inputs[target]?.focus();
  }
}
