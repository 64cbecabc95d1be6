/** What an event of this name carries. Elements add theirs to `GlobalEventHandlersEventMap`. */
export type EventDetail<K extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[K] extends CustomEvent<infer D> ? D : never;

export interface EmitOptions {
  /** The event is a question: `preventDefault()` answers no. */
  readonly cancelable?: boolean;
}

/**
 * Tells the page, also through shadow roots. An element names its events once, so that `addEventListener` knows them,
 * on the page's `document` too, which they reach:
 * `declare global { interface GlobalEventHandlersEventMap extends InviteUserEventMap {} }`.
 * @returns False when the event could be cancelled and was.
 */
export function emit<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  detail: EventDetail<K>,
  { cancelable = false }: EmitOptions = {},
): boolean {
  return element.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
}
