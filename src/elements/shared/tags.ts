import { unsafeStatic, type StaticValue } from 'lit/static-html.js';

/** The kit's elements, by the name they have unless a page asks for a prefix. */
export const TAG_NAMES = [
  'team-provider',
  'team-list',
  'invite-user',
  'role-picker',
  'scope-picker',
  'my-profile',
  'member-detail',
  'session-guard',
  'sign-in',
  'accept-invitation',
  'access-gate',
  'role-editor',
  'operation-settings',
  'role-guide',
  'app-switcher',
  'team-help',
] as const;
export type TagName = (typeof TAG_NAMES)[number];

const statics = new Map<TagName, StaticValue>();
let prefix = '';
let isFixed = false;

/** The tag an element goes by on this page, e.g. `acme-team-list`. */
export function tagName(name: TagName): string {
  return prefix + name;
}

/**
 * The tag for a template: `` html`<${tag('role-picker')}></${tag('role-picker')}>` ``, with `html` of
 * `lit/static-html.js`.
 */
export function tag(name: TagName): StaticValue {
  isFixed = true;
  let value = statics.get(name);
  if (!value) statics.set(name, (value = unsafeStatic(tagName(name))));
  return value;
}

/**
 * Puts `acme-` before every tag, for a page that owns one of the names. Before the first element is defined; later it
 * warns and changes nothing.
 * @param wanted - Lower-case letters, digits and dashes, beginning with a letter; the dash at the end may be left out.
 */
export function setTagPrefix(wanted: string): void {
  const next = wanted === '' || wanted.endsWith('-') ? wanted : `${wanted}-`;
  if (next === prefix) return;
  if (isFixed) console.warn(`Rosterkit: the prefix "${next}" comes too late, elements are defined already.`);
  else if (next !== '' && !/^[a-z][a-z0-9-]*$/.test(next)) console.warn(`Rosterkit: "${wanted}" cannot begin a tag.`);
  else prefix = next;
}

/** From here on the prefix stands. @internal */
export function fixTagPrefix(): void {
  isFixed = true;
}
