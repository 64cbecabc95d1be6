import type { ArgTypes, Args, Decorator } from '@storybook/web-components-vite';
import { attributeOf } from './arg-types.js';

/** What stood in an element's markup before a control was turned, by attribute. */
const before = new WeakMap<Element, Map<string, string | null>>();

/** The text of an attribute; null where it is not there. */
function textOf(value: unknown): string | null {
  if (value === true) return '';
  if (typeof value === 'number') return value.toString();
  return typeof value === 'string' && value !== '' ? value : null;
}

function write(element: Element, attribute: string, text: string | null): void {
  if (text === element.getAttribute(attribute)) return;
  if (text === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, text);
}

interface Turned {
  readonly argTypes: ArgTypes;
  readonly args: Args;
  readonly initialArgs: Args;
}

/**
 * Sets the attributes whose controls have been turned, whether or not the story's own template has them; a control
 * turned back gives the element what its template says.
 */
export function setAttributes(elements: Iterable<Element>, { argTypes, args, initialArgs }: Turned): void {
  for (const element of elements) {
    const known = before.get(element) ?? new Map<string, string | null>();
    before.set(element, known);
    for (const [key, told] of Object.entries(argTypes)) {
      const attribute = attributeOf(told);
      if (!attribute || typeof initialArgs[key] === 'object') continue;
      if (args[key] !== initialArgs[key]) {
        if (Reflect.get(element, key) === args[key]) continue; // the template has it
        if (!known.has(attribute)) known.set(attribute, element.getAttribute(attribute));
        write(element, attribute, textOf(args[key]));
      } else if (known.has(attribute)) {
        write(element, attribute, known.get(attribute) ?? null);
        known.delete(attribute);
      }
    }
  }
}

/** Lets every control work on the elements a page is about, as they stand. */
export const withLiveAttributes: Decorator = (story, { component, argTypes, args, initialArgs, canvasElement }) => {
  if (typeof component === 'string') {
    // once the story is drawn
    setTimeout(() => setAttributes(canvasElement.querySelectorAll(component), { argTypes, args, initialArgs }));
  }
  return story();
};
