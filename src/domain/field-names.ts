import type { Provisioning } from './policy.js';

/** The names of a provisioning's fields, without the mark of a required one. */
export function fieldNames(way: Pick<Provisioning, 'fields'>): string[] {
  return way.fields.map((field) => field.replace(/\*$/, ''));
}
