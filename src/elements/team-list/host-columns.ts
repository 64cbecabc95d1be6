import { html, noChange, nothing, render, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { MemberEntry, SortKey } from '../../domain/rules.js';
import { attempt, warnOnce } from '../shared/warn-once.js';
import type { Column } from './columns.js';

/** What a page's own function may draw: a Lit template, a node, a text, or several of them; nothing is fine, too. */
export type Drawn = TemplateResult | typeof nothing | Node | string | number | null | undefined | readonly Drawn[];

/** A column of the page's own, or one of the policy's with another name, width or content. */
export interface ListColumn {
  /** Its own, or the id of one of the policy's columns: `name`, `role`, `scopes`, `status`, an attribute… */
  readonly id: string;
  /** Its head, and beside its value on narrow screens; the policy's for a column of the policy. */
  readonly label?: string;
  /** Draws a person's cell: once for a person as stored; assign `columns` anew to have all drawn again. */
  readonly render?: (entry: MemberEntry) => Drawn;
  /** What its head sorts by, where the backend can. */
  readonly sortBy?: SortKey;
  /** A share (`2fr`) or a length (`8rem`); the columns of all rows have to agree, so not `auto`. */
  readonly width?: string;
}

/** Columns the kit has, each with its head and its cells. */
export type KitColumn = 'name' | 'email' | 'account' | 'role' | 'scopes' | 'status' | 'createdAt' | 'lastSignInAt';

/** One entry of `columns`: the id of one of the kit's, or an object, `{ id: 'jobTitle' }` for a policy's attribute. */
export type ColumnOption = KitColumn | ListColumn;

const KIT_COLUMNS: Readonly<Record<KitColumn, true>> = {
  name: true,
  email: true,
  account: true,
  role: true,
  scopes: true,
  status: true,
  createdAt: true,
  lastSignInAt: true,
};

/**
 * The columns the page wants, in its order; the name comes first, and a column is there once. What cannot be one is left
 * out, with a warning.
 * @param policys - The policy's columns, for a page that says nothing of use.
 * @param attributes - The policy's, where they are known.
 */
export function hostColumns(
  wanted: readonly ColumnOption[],
  kits: (ids: string[] | undefined) => Column[],
  policys: string[] | undefined,
  attributes: object = {},
): Column[] {
  if (!Array.isArray(wanted)) {
    warnOnce(`columns has to be an array, ['role', { id, label, render }], not ${JSON.stringify(wanted)}.`);
    return kits(policys);
  }
  const isKnown = (id: string): boolean => Object.hasOwn(KIT_COLUMNS, id) || Object.hasOwn(attributes, id);
  const options = wanted.flatMap((option: ColumnOption): ListColumn[] => {
    const column = typeof option === 'string' ? { id: option as string } : option;
    if (typeof column?.id !== 'string' || !column.id) {
      warnOnce(`columns: an entry without an id is left out.`);
      return [];
    }
    const { id, render: draw } = column;
    if (typeof draw === 'function' || (isKnown(id) && draw === undefined)) return [column];
    if (typeof option === 'object') {
      const { render: _, ...empty } = option;
      warnOnce(`columns: "${id}" needs render, a function that returns what its cells hold; they are empty.`);
      return [empty];
    }
    const known = [...Object.keys(KIT_COLUMNS), ...Object.keys(attributes)].join(', ');
    warnOnce(`columns: "${id}" is no column and is left out; there are: ${known}; or give { id, label, render }.`);
    return [];
  });
  const columns = new Map(options.map((column) => [column.id, column]));
  const ids = [...new Set(['name', ...columns.keys()])];
  return ids.flatMap((id) => {
    const { label, render: draw, sortBy, width } = columns.get(id) ?? { id };
    // what the policy has no word for and nobody draws is the page's own with nothing in it
    const [kit] = kits([id]).filter((column) => column.id === id);
    const sortable = sortBy && kits([sortBy]).find((column) => column.sort === sortBy);
    if (!kit && !draw) return [];
    return [
      {
        ...kit,
        id,
        label: label ?? kit?.label ?? id,
        ...(sortable ? { sort: sortBy } : {}),
        ...(width && isTrack(id, width) ? { width } : {}),
        ...(draw && id !== 'name' ? { draw: cellOf(id, label ?? kit?.label ?? id, draw) } : {}),
      },
    ];
  });
}

/** Each row is a grid of its own: a width that depends on what is in the row would not be a column. */
function isTrack(id: string, width: string): boolean {
  const isSound = !/auto|content|\(.*\(|;/.test(width) && CSS.supports('grid-template-columns', `minmax(0,${width})`);
  if (!isSound) warnOnce(`columns: "${width}" is no width for "${id}"; give a share (2fr) or a length (8rem).`);
  return isSound;
}

function cellOf(id: string, label: string, draw: NonNullable<ListColumn['render']>): NonNullable<Column['draw']> {
  const drawn = new WeakMap<MemberEntry, Drawn>();
  const content = (entry: MemberEntry): Drawn => {
    if (!drawn.has(entry))
      drawn.set(
        entry,
        attempt(id, () => settled(draw(entry), id), nothing),
      );
    return drawn.get(entry);
  };
  return (entry) =>
    html`<div class="cell cell--text cell--host" part="cell" role="gridcell" data-label=${label}>
      <span class="text" ${hostContent(id, entry?.member.id, entry && content(entry))}></span>
    </div>`;
}

/** What can be put into the page again and again: a fragment is empty once it has been. */
function settled(value: unknown, id: string): Drawn {
  if (value instanceof DocumentFragment) return [...value.childNodes];
  if (Array.isArray(value)) return value.map((part) => settled(part, id));
  if (value === null || value === undefined || typeof value === 'boolean') return nothing;
  const isDrawable = value === nothing || value instanceof Node || (typeof value === 'object' && '_$litType$' in value);
  if (isDrawable) return value as Drawn;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  const what = value instanceof Promise ? 'a promise' : `a value of type ${typeof value}`;
  warnOnce(`columns: render of "${id}" returned ${what}; it has to return a text, a node or a Lit template at once.`);
  return nothing;
}

/**
 * The page's content stands in a root of its own, so that what goes wrong in it leaves the list alone. Rows are
 * recycled: another person's content begins anew, so that nothing somebody opened or typed in it stays behind.
 */
class HostContent extends Directive {
  readonly #box: HTMLElement;
  #root: HTMLElement | undefined;
  #shown: Drawn = undefined;
  #whose: string | undefined;

  constructor(part: PartInfo) {
    super(part);
    this.#box = (part as ElementPart).element as HTMLElement;
  }

  override render(_id: string, _whose: string | undefined, _content: Drawn): typeof noChange {
    return noChange;
  }

  override update(_part: ElementPart, [id, whose, content]: [string, string | undefined, Drawn]): typeof noChange {
    if (content === this.#shown && this.#root) return noChange;
    this.#shown = content;
    if (!this.#root) this.#box.append((this.#root = document.createElement('span')));
    const root = this.#root;
    const isOther = whose !== this.#whose;
    this.#whose = whose;
    const isDrawn = attempt(id, () => (isOther && render(nothing, root), render(content, root), true), false);
    if (!isDrawn) {
      root.remove();
      this.#root = undefined;
    }
    return noChange;
  }
}
const hostContent = directive(HostContent);
