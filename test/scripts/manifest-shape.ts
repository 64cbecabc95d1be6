/** What the tests read of `custom-elements.json`. */
export interface Member {
  readonly kind: string;
  readonly name: string;
  readonly privacy?: string;
  readonly description?: string;
  readonly return?: { readonly type: { readonly text: string } };
}
interface Told {
  readonly name: string;
  readonly description?: string;
}
export interface Declaration {
  readonly tagName: string;
  readonly attributes?: readonly Told[];
  readonly events?: readonly Told[];
  readonly slots?: readonly Told[];
  readonly cssParts?: readonly Told[];
  readonly cssProperties?: readonly Told[];
  readonly members: readonly Member[];
}
export interface Module {
  readonly path: string;
  readonly declarations: readonly Declaration[];
  readonly exports: readonly { readonly kind: string; readonly name: string }[];
}
