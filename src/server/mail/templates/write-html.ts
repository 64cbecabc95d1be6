import { escapeHtml } from './escape-html.js';
import { phraseText, type Block, type Letter, type Phrase } from './letter.js';

/** No colours of our own but `currentcolor`: dark and light mail programs both keep it readable. */
const STYLES = `body{font-family:system-ui,sans-serif;font-size:1rem;line-height:1.5;margin:0}
.letter{max-width:36rem;margin:0 auto;padding:1.5rem 1rem;overflow-wrap:anywhere}
h1{font-size:1.375rem;line-height:1.25;margin:0 0 1rem}
.button{display:inline-block;padding:.6rem 1rem;border:2px solid currentcolor;border-radius:.4rem;font-weight:600}
.hint{font-size:.875rem}
dt{font-weight:600}dd{margin:0 0 .75rem}code{font-size:1.125rem}`;

/** A letter as an HTML document without pictures, scripts or anything fetched. */
export function writeHtml({ language, direction, subject, heading, blocks }: Letter): string {
  const locale = `lang="${escapeHtml(language)}" dir="${direction}"`;
  return `<!doctype html>
<html ${locale}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${escapeHtml(phraseText(subject))}</title>
<style>${STYLES}</style>
</head>
<body>
<div class="letter" role="article" ${locale}>
<h1>${phraseHtml(heading)}</h1>
${blocks.map(blockHtml).join('\n')}
</div>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${phraseHtml(block.phrase)}</p>`;
    case 'link': {
      const url = escapeHtml(block.url);
      const button = `<p><a class="button" href="${url}">${escapeHtml(block.label)}</a></p>`;
      return `${button}\n<p class="hint">${escapeHtml(block.hint)}<br><a href="${url}" dir="ltr">${url}</a></p>`;
    }
    case 'facts':
      return `<dl>${block.facts.map(factHtml).join('')}</dl>`;
  }
}

function factHtml({ label, value }: { readonly label: string; readonly value: string }): string {
  return `<dt>${escapeHtml(label)}</dt><dd><code dir="ltr">${escapeHtml(value)}</code></dd>`;
}

/** A name is isolated: one written from right to left must not turn the words around it. */
function phraseHtml(parts: Phrase): string {
  return parts
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : `<bdi>${escapeHtml(part.name)}</bdi>`))
    .join('');
}
