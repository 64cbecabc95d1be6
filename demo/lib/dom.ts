/** The element with this id, of this class; the page is written so that it is there. */
export function byId(id: string): HTMLElement;
export function byId<T extends Element>(id: string, kind: abstract new () => T): T;
export function byId(id: string, kind: abstract new () => Element = HTMLElement): Element {
  const element = document.querySelector(`#${id}`);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return element;
}

/** An element with properties and children, e.g. `make('li', { className: 'mail' }, 'Hello')`. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
