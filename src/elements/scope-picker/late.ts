import { defineElement } from '../shared/define.js';

/** A page whose people have no stores to choose does not load what chooses them. */
export async function defineScopePicker(): Promise<void> {
  const { ScopePickerElement } = await import('./scope-picker-element.js');
  defineElement('scope-picker', ScopePickerElement);
}
