import type { LitElement } from 'lit';

/**
 * What a form points at while a control of ours has nothing to choose yet: the skeleton, or the button to ask again.
 * Without anything that takes the keyboard a browser keeps the form back and says nothing.
 */
export function formAnchor({ renderRoot }: LitElement): HTMLElement | undefined {
  const waiting = renderRoot.querySelector<HTMLElement>('[role=status]');
  if (waiting) waiting.tabIndex = -1;
  return waiting ?? renderRoot.querySelector('button') ?? undefined;
}
