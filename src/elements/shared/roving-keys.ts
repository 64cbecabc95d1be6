import { foldText } from '../../domain/rules.js';

/** Letters typed within this time look for one name, in milliseconds. */
const TYPE_AHEAD_MS = 700;

/** Where arrows, Home, End and letters lead in a list of names. */
export class RovingKeys {
  #typed = '';
  #typedAt = 0;

  /**
   * @param at - The item that has the keyboard.
   * @returns The item it goes to; `undefined` when the key is not one of the list's.
   */
  target(event: KeyboardEvent, names: readonly string[], at: number, isRightToLeft: boolean): number | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const last = names.length - 1;
    switch (event.key) {
      case 'ArrowDown':
      case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
        return at >= last ? 0 : at + 1;
      case 'ArrowUp':
      case isRightToLeft ? 'ArrowRight' : 'ArrowLeft':
        return at <= 0 ? last : at - 1;
      case 'Home':
        return 0;
      case 'End':
        return last;
    }
    return event.key.length === 1 ? this.#byLetters(event, names, at) : undefined;
  }

  #byLetters({ key, timeStamp }: KeyboardEvent, names: readonly string[], at: number): number | undefined {
    const isFresh = timeStamp - this.#typedAt > TYPE_AHEAD_MS;
    if (key === ' ' && (isFresh || this.#typed === '')) return undefined; // chooses
    this.#typed = (isFresh ? '' : this.#typed) + foldText(key === ' ' ? '\u00A0' : key).replace('\u00A0', ' ');
    this.#typedAt = timeStamp;
    const start = isFresh ? at + 1 : at;
    const order = names.map((_, i) => (start + i) % names.length);
    const found = order.find((i) => foldText(names[i] ?? '').startsWith(this.#typed));
    if (found === undefined && key === ' ') {
      this.#typed = ''; // no name goes on with a space: it chooses
      return undefined;
    }
    return found ?? at;
  }
}
