import type { ArgTypes, Preview } from '@storybook/web-components-vite';

interface Typed {
  readonly type?: { readonly text: string };
}
interface Told extends Typed {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
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
  readonly attributes?: readonly Told[];
  readonly events?: readonly Told[];
  readonly slots?: readonly Told[];
  readonly cssProperties?: readonly Told[];
  readonly cssParts?: readonly Told[];
}
/** What is read of `custom-elements.json`. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** A type as Storybook names it, from which it chooses the control. */
function typeOf(text = 'unknown'): NonNullable<ArgTypes[string]['type']> {
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

/** All that the manifest says of an element, as the table of its page. */
export function argTypesIn(manifest: Manifest, tag: string): ArgTypes | null {
  const element = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!element) return null;
  const { members = [] } = element;
  const properties = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return {
    ...rows('attributes', element.attributes),
    ...Object.fromEntries(
      properties.map((told) => [told.name, { ...row('properties', told), type: typeOf(told.type?.text) }]),
    ),
    ...rows('methods', methods, signatureOf),
    ...rows('events', element.events),
    ...rows('slots', element.slots),
    ...rows('parts', element.cssParts),
    ...rows('tokens', element.cssProperties),
  };
}

/** Leaves controls to what a story has as its arguments: others would turn nothing. */
export const onlyOwnControls: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([key, told]) => [key, key in initialArgs ? told : { ...told, control: false }]),
  );
