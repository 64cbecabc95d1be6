import { phraseText, type Block, type Letter } from './letter.js';

/** A letter as plain text, for readers without HTML. */
export function writeText({ heading, blocks, colon }: Letter): string {
  return `${[phraseText(heading), ...blocks.map((block) => blockText(block, colon))].join('\n\n')}\n`;
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'paragraph':
      return phraseText(block.phrase);
    case 'link':
      return `${block.label}${colon.trimEnd()}\n${block.url}`;
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}${colon}${value}`).join('\n');
  }
}
