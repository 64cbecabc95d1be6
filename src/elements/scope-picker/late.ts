import { BackendError } from '../../backend/index.js';
import { defineElement } from '../shared/define.js';

/**
 * A page whose people have no stores to choose does not load what chooses them.
 * @throws {BackendError} `network` when it cannot be had.
 */
export async function defineScopePicker(): Promise<void> {
  try {
    const { ScopePickerElement } = await import('./scope-picker-element.js');
    defineElement('scope-picker', ScopePickerElement);
  } catch (cause) {
    throw new BackendError({ code: 'network', message: 'The scope picker could not be loaded.' }, { cause });
  }
}
