/** A value that somebody typed. It is cleaned before it gets here, escaped and isolated where it is written. */
export interface Name {
  readonly name: string;
}

/** A sentence: our words as strings, other people's as names. */
export type Phrase = readonly (string | Name)[];

/** A part of a letter. `link` has a label and an address; `facts` are to be copied letter by letter. */
export type Block =
  | { readonly kind: 'paragraph'; readonly phrase: Phrase }
  | { readonly kind: 'link'; readonly label: string; readonly hint: string; readonly url: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] };

/** A mail before it is text and HTML, so that both say the same. */
export interface Letter {
  /** BCP 47, of the language it is written in. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Between a label and its value in text. */
  readonly colon: string;
  readonly subject: Phrase;
  readonly heading: Phrase;
  readonly blocks: readonly Block[];
}

/** What a mailer sends. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a sentence with names and other sentences in it: `` phrase`${ada} has joined.` `` */
export function phrase(words: TemplateStringsArray, ...values: readonly (Name | Phrase | string)[]): Phrase {
  return words.flatMap((word, index) => [word, ...asPhrase(values[index] ?? [])]);
}

/** A paragraph of one sentence or more. */
export function paragraph(words: TemplateStringsArray, ...values: readonly (Name | Phrase | string)[]): Block {
  return { kind: 'paragraph', phrase: phrase(words, ...values) };
}

function asPhrase(value: Name | Phrase | string): Phrase {
  return typeof value === 'string' || 'name' in value ? [value] : value;
}

/** A sentence as plain text. */
export function phraseText(parts: Phrase): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}
