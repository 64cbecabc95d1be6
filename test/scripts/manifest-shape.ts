/** What the tests read of `custom-elements.json`. */
export interface Member {
  readonly kind: string;
  readonly name: string;
  readonly privacy?: string;
  readonly description?: string;
  readonly return?: { readonly type: { readonly text: string } };
}
export interface Declaration {
  readonly tagName: string;
  readonly members: readonly Member[];
}
export interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly { readonly kind: string; readonly name: string }[];
}
