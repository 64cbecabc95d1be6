import { make } from './dom.js';

/** One bar: its name, how high, and its value as text. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

const [WIDTH, HEIGHT, FOOT, HEAD] = [1120, 220, 34, 26];

/** Values as bars beside each other. */
export function bars(name: string, values: readonly Bar[]): HTMLElement {
  const most = Math.max(1, ...values.map(({ value }) => value));
  const step = WIDTH / Math.max(1, values.length);
  const svg = shape('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': `${name}: ${spoken(values)}`,
  });
  for (const [index, { label, value, text }] of values.entries()) {
    const height = (value / most) * (HEIGHT - FOOT - HEAD);
    const x = index * step + step / 2;
    svg.append(
      shape('rect', { x: x - step * 0.3, y: HEIGHT - FOOT - height, width: step * 0.6, height }),
      shape('text', { x, y: HEIGHT - FOOT - height - 8 }, text),
      shape('text', { x, y: HEIGHT - 10 }, label),
    );
  }
  return make('figure', { className: 'chart card' }, svg);
}

const spoken = (values: readonly Bar[]): string => values.map(({ label, text }) => `${label} ${text}`).join(', ');

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text) element.textContent = text;
  return element;
}
