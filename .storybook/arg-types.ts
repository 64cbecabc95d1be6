import type { ArgTypes, Preview } from '@storybook/web-components-vite';

interface Typed {
  readonly type?: { readonly text: string };
}
interface Told extends Typed {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}
interface Attribute extends Told {
  /** The property it sets; an attribute that the element only writes has none. */
  readonly fieldName?: string;
}
interface Member extends Told {
  readonly kind: string;
  readonly parameters?: readonly (Typed & {
    readonly name: string;
    readonly optional?: true;
    readonly default?: string;
  })[];
  readonly return?: Typed;
}
interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Told[];
  readonly slots?: readonly Told[];
  readonly cssProperties?: readonly Told[];
  readonly cssParts?: readonly Told[];
}
/** What is read of `custom-elements.json`. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

type Type = Exclude<NonNullable<ArgTypes[string]['type']>, string>;

/** A type as Storybook names it, from which it chooses the control. */
function typeOf(text = 'unknown'): Type {
  if (text === 'string' || text === 'number' || text === 'boolean') return { name: text };
  const words = text.split('|').map((part) => part.trim());
  if (!words.every((word) => /^'.*'$/.test(word))) return { name: 'other', value: text };
  return { name: 'enum', value: words.map((word) => word.slice(1, -1)) };
}

/** How a method is called, and what it answers. */
function signatureOf({ name, parameters = [], return: answer }: Member): string {
  const taken = parameters.map((parameter) => {
    const mark = parameter.optional || parameter.default !== undefined ? '?' : '';
    return `${parameter.name}${mark}: ${parameter.type?.text ?? 'unknown'}`;
  });
  return `${name}(${taken.join(', ')}): ${answer?.type?.text ?? 'void'}`;
}

function row(category: string, told: Told, summary = told.type?.text): ArgTypes[string] {
  return {
    name: told.name || '(default)',
    description: told.description ?? '',
    table: {
      category,
      ...(summary === undefined ? {} : { type: { summary } }),
      ...(told.default === undefined ? {} : { defaultValue: { summary: told.default } }),
    },
  };
}

/** Rows that are read, not set: under keys of their own, so that a slot and a part of one name are two of them. */
function rows<T extends Told>(category: string, all: readonly T[] = [], summary?: (told: T) => string): ArgTypes {
  return Object.fromEntries(
    all.map((told) => [`${category}: ${told.name}`, { ...row(category, told, summary?.(told)), control: false }]),
  );
}

/** What an attribute is called among the arguments of a story. */
const keyOf = (attribute: string): string => attribute.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const ATTRIBUTES = 'attributes';

/**
 * An attribute's control: a tick, a choice, a number; text for everything else that can be written. Said in so many
 * words, as Storybook chooses none for a story whose template takes no arguments.
 */
function controlOf(text: string): ArgTypes[string] {
  const type = typeOf(text);
  if (type.name === 'enum') {
    return { type, options: type.value, control: { type: 'radio', labels: { '': '(not set)' } } };
  }
  if (type.name === 'boolean' || type.name === 'number') return { type, control: { type: type.name } };
  return { type: { name: 'string' }, control: { type: 'text' } };
}

/** Attributes by their argument; one that the element itself writes cannot be set. */
function attributeRows(all: readonly Attribute[] = []): ArgTypes {
  return Object.fromEntries(
    all.map((told) => {
      const settable = told.type ? controlOf(told.type.text) : {};
      const control = told.fieldName ? settable : { control: false as const };
      return [keyOf(told.name), { ...row(ATTRIBUTES, told), ...control }];
    }),
  );
}

/** All that the manifest says of an element, as the table of its page. */
export function argTypesIn(manifest: Manifest, tag: string): ArgTypes | null {
  const element = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!element) return null;
  const { members = [], attributes = [] } = element;
  const attributed = new Set(attributes.flatMap(({ name, fieldName = name }) => [fieldName, keyOf(name)]));
  const properties = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return {
    ...attributeRows(attributes),
    ...rows(
      'properties',
      properties.filter(({ name }) => attributed.has(name)),
    ),
    ...Object.fromEntries(
      properties
        .filter(({ name }) => !attributed.has(name))
        .map((told) => [told.name, { ...row('properties', told), type: typeOf(told.type?.text) }]),
    ),
    ...rows('methods', methods, signatureOf),
    ...rows('events', element.events),
    ...rows('slots', element.slots),
    ...rows('parts', element.cssParts),
    ...rows('tokens', element.cssProperties),
  };
}

/** Whether a row is an attribute that can be set by hand. */
const isSettable = ({ table, type }: ArgTypes[string]): boolean => table?.category === ATTRIBUTES && type !== undefined;

/** Leaves controls to attributes and to what a story has as its arguments: others would turn nothing. */
export const onlyWorkingControls: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([key, told]) => {
      const own: unknown = initialArgs[key];
      if (typeof own === 'object' && own !== null) return [key, { ...told, control: { type: 'object' } }];
      return [key, own !== undefined || isSettable(told) ? told : { ...told, control: false }];
    }),
  );

/** Every attribute begins at its default, so that each control shows something to turn. */
export const attributeDefaults: NonNullable<Preview['argsEnhancers']>[number] = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).flatMap(([key, told]) => {
      const kind = typeof told.type === 'string' ? told.type : told.type?.name;
      if (key in initialArgs || !isSettable(told) || kind === 'number') return [];
      return [[key, kind === 'boolean' ? false : '']];
    }),
  );

/** The attribute an argument stands for; none where the row is something else. */
export const attributeOf = (told: ArgTypes[string] | undefined): string | undefined =>
  told && isSettable(told) ? told.name : undefined;
