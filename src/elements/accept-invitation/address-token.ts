import type { LitElement, ReactiveController } from 'lit';

const TOKEN = /^(?:token|invitation)=(.+)$/;

/**
 * The token in the part of the page's address after `#`, which no server, log or `Referer` ever sees: `#token=…` or
 * `#invitation=…`. It is taken out of the address bar at once, so that it stays in no history and no screenshot (IN-10).
 */
export class AddressToken implements ReactiveController {
  readonly #host: LitElement;
  readonly #isWanted: () => boolean;
  #value = '';

  constructor(host: LitElement, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#take);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#take);
  }

  /** Looks now. @returns The token found last; the empty string while there was none, or while it is not wanted. */
  read(): string {
    this.#take();
    return this.#isWanted() ? this.#value : '';
  }

  /** Also later: a second link to an open page changes nothing but the address. */
  readonly #take = (): void => {
    if (!this.#isWanted() || !this.#host.isConnected) return;
    const parts = location.hash.slice(1).split('&');
    const found = parts.find((part) => TOKEN.test(part));
    if (found === undefined) return;
    const rest = parts.filter((part) => part !== found).join('&');
    history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
    this.#value = decoded(TOKEN.exec(found)?.[1] ?? '');
    this.#host.requestUpdate();
  };
}

/** What is no encoded text is taken as it is; the backend will not know it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
