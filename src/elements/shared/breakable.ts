import { html } from 'lit';

/**
 * A text that may break before an "@" or a full stop in it, as addresses and domains have no other place for it.
 * Nothing is added to what is copied.
 */
export function breakable(text = ''): unknown {
  const parts = text.split(/(?=[@.]\S)/);
  return parts.length < 2 ? text : parts.map((part, index) => (index ? html`<wbr />${part}` : part));
}
