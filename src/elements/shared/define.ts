import { ContextRoot } from '@lit/context';
import { fixTagPrefix, tagName, type TagName } from './tags.js';

/** How a second copy of the kit knows the elements of the first. */
const MARK = Symbol.for('rosterkit.element');

/**
 * Registers an element once. A second copy of the kit leaves the first in place; a host's own element of that name
 * stays too, with one warning that says what to do.
 */
export function defineElement(name: TagName, elementClass: CustomElementConstructor): void {
  fixTagPrefix();
  attachContextRoot();
  const tag = tagName(name);
  const existing = customElements.get(tag);
  if (!existing) {
    Object.defineProperty(elementClass, MARK, { value: true });
    customElements.define(tag, elementClass);
  } else if (!(MARK in existing)) {
    console.warn(
      `Rosterkit: this page has a <${tag}> of its own, so the kit's is not defined. ` +
        "Load 'rosterkit' and call define({ prefix: 'acme-' }) in place of 'rosterkit/define'.",
    );
  }
}

const ROOT = Symbol.for('rosterkit.context-root');

/** Lets a widget that is defined before its provider find it all the same: markup first, scripts later. */
function attachContextRoot(): void {
  const page = document.documentElement as HTMLElement & { [ROOT]?: ContextRoot };
  if (page[ROOT]) return;
  page[ROOT] = new ContextRoot();
  page[ROOT].attach(page);
}
