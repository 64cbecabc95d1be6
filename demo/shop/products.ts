import type { Api, Thing, Things } from '../lib/api.js';
import { make } from '../lib/dom.js';
import { sheet } from '../lib/sheets.js';
import { money, say } from '../lib/texts.js';

export interface Product extends Thing {
  readonly name: string;
  /** In cents. */
  readonly price: number;
}

/** So many of a product. */
export interface Line {
  readonly productId: string;
  readonly quantity: number;
}

export async function productsOf(api: Api): Promise<ReadonlyMap<string, Product>> {
  const { items } = await api.get<Things<Product>>('catalogue');
  return new Map(items.map((product) => [product.id, product]));
}

export function priceText(cents: number): string {
  return money(cents / 100);
}

export function sumOf(products: ReadonlyMap<string, Product>, lines: readonly Line[]): number {
  return lines.reduce((sum, { productId, quantity }) => sum + (products.get(productId)?.price ?? 0) * quantity, 0);
}

interface LinesTable {
  readonly element: HTMLElement;
  /** As they stand in the fields now; those of which there are none are left out. */
  lines(): readonly Line[];
}

/** What is ordered, with fields for how many where that can be changed. */
export function linesTable(
  name: string,
  products: ReadonlyMap<string, Product>,
  lines: readonly Line[],
  isEditable: boolean,
): LinesTable {
  const fields = new Map<string, HTMLInputElement>();
  const quantityCell = ({ productId, quantity }: Line): Node | string => {
    if (!isEditable) return String(quantity);
    const ariaLabel = `${say('quantity')}: ${products.get(productId)?.name ?? productId}`;
    const input = make('input', { type: 'number', min: '0', max: '9999', value: String(quantity), ariaLabel });
    fields.set(productId, input);
    return input;
  };
  const element = sheet(
    name,
    [
      { title: 'product', cell: ({ productId }) => products.get(productId)?.name ?? productId },
      { title: 'price', isNumber: true, cell: ({ productId }) => priceText(products.get(productId)?.price ?? 0) },
      { title: 'quantity', isNumber: true, cell: quantityCell },
      { title: 'sum', isNumber: true, cell: (line) => priceText(sumOf(products, [line])) },
    ],
    lines.map((line) => ({ ...line, id: line.productId })),
  );
  return {
    element,
    lines: () =>
      lines
        .map(({ productId, quantity }) => ({ productId, quantity: Number(fields.get(productId)?.value ?? quantity) }))
        .filter(({ quantity }) => quantity > 0),
  };
}
