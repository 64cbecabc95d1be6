import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/** A module that an element loads when it is first needed; `styles` are sheets it brings along. */
export interface Part {
  readonly styles?: readonly CSSResultOrNative[];
}

/**
 * A part of an element that a page does not need before its first row: a dialog, a form, an editor. Redraws the
 * element when it is here. A part that could not be fetched is asked for again the next time.
 */
export class LatePart<P extends Part | object> {
  readonly #host: LitElement;
  readonly #fetch: () => Promise<P>;
  #part: P | undefined;
  #coming: Promise<P> | undefined;

  /** @param fetch - `() => import('./the-part.js')`. */
  constructor(host: LitElement, fetch: () => Promise<P>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** The part, if it is here. */
  get now(): P | undefined {
    return this.#part;
  }

  /** Fetches it unless it is here or on its way. Rejects when it cannot be had. */
  load(): Promise<P> {
    this.#coming ??= this.#arrive();
    return this.#coming;
  }

  async #arrive(): Promise<P> {
    try {
      this.#part = await this.#fetch();
    } catch (error) {
      this.#coming = undefined;
      throw error;
    }
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    const { shadowRoot } = this.#host;
    const { styles } = this.#part as Part;
    if (shadowRoot && styles) sheets(shadowRoot, elementStyles, styles);
    this.#host.requestUpdate();
    return this.#part;
  }
}

const added = new WeakMap<ShadowRoot, CSSResultOrNative[]>();

/** Sheets of the element first, then of its parts, in the order of their coming. */
function sheets(root: ShadowRoot, own: readonly CSSResultOrNative[], late: readonly CSSResultOrNative[]): void {
  const all = [...(added.get(root) ?? own), ...late];
  added.set(root, all);
  adoptStyles(root, all);
}
