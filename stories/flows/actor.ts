import { userEvent } from 'storybook/test';

const PATIENCE_MS = 20_000;
const LOOK_MS = 30;
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

/** Everything of a selector below a place, in the shadow roots of widgets too. */
function everywhere<E extends HTMLElement>(place: ParentNode, selector: string): E[] {
  const own = [...place.querySelectorAll<E>(selector)];
  const inner = [...place.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? everywhere<E>(shadowRoot, selector) : [],
  );
  return [...own, ...inner];
}

const says = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();

/** Somebody in front of a story: waits for what is to be seen, and does what hands do. */
export class Actor {
  readonly #canvas: HTMLElement;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  /** Waits for something that can be seen, by a selector and by words in it or in its label. */
  async sees<E extends HTMLElement>(selector: string, words = ''): Promise<E> {
    return eventually(() => {
      const found = this.#visible<E>(selector, words)[0];
      if (!found) throw new Error(`There is no ${selector} that says “${words}”.`);
      return found;
    });
  }

  /** Waits until something is gone. */
  async misses(selector: string, words = ''): Promise<void> {
    await eventually(() => {
      if (this.#visible(selector, words).length > 0) throw new Error(`${selector} “${words}” is still there.`);
    });
  }

  /** Presses what can be pressed, as soon as it can. */
  async presses(selector: string, words = ''): Promise<void> {
    await user.click(await this.sees(`${selector}:not(:disabled)`, words));
  }

  /** Ticks a box or a radio button, by its value. */
  async ticks(value: string): Promise<void> {
    const box = await eventually(() => {
      const found = everywhere<HTMLInputElement>(this.#canvas, 'input:enabled').find((input) => input.value === value);
      if (!found) throw new Error(`Nothing with the value ${value} can be ticked.`);
      return found;
    });
    await user.click(box);
  }

  /** Writes into a field in place of what is there. */
  async writes(selector: string, text: string): Promise<void> {
    const field = await this.sees<HTMLInputElement>(`${selector}:enabled`);
    const isSelectable = field.type !== 'email'; // nothing of an address can be selected by script
    if (!isSelectable) field.value = '';
    await user.type(
      field,
      text,
      isSelectable ? { initialSelectionStart: 0, initialSelectionEnd: field.value.length } : {},
    );
  }

  /** Puts a longer text in at once. */
  async pastes(selector: string, text: string): Promise<void> {
    const field = await this.sees<HTMLTextAreaElement>(`${selector}:enabled`);
    await user.click(field);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  /** Opens the menu of a row, and chooses. */
  async chooses(person: string, item: string): Promise<void> {
    const row = await this.sees('.row:not(.row--loading)', person);
    await user.click(row.querySelector<HTMLElement>('.menu-button')!);
    await this.presses('[role=menuitem]:not([aria-disabled=true])', item);
  }

  #visible<E extends HTMLElement>(selector: string, words: string): E[] {
    return everywhere<E>(this.#canvas, selector).filter(
      (element) => element.getClientRects().length > 0 && says(element).includes(words),
    );
  }
}

/** Waits until something holds, e.g. of what the backend has stored; fails as it failed last. */
export async function eventually<T>(holds: () => Promise<T> | T): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
