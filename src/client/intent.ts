/** A key for one intent of a person; kept across retries of the same values, so that they have one effect. */
export function newIntentKey(): string {
  // `randomUUID` needs a secure context, which an intranet page may not be.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Remembers the key of an intent for as long as what is asked for stays the same. */
export class IntentKey {
  #request = '';
  #key = '';

  /** The key for this request; a new one when it differs from the last. */
  for(request: unknown): string {
    const text = JSON.stringify(request);
    if (text !== this.#request || this.#key === '') {
      this.#request = text;
      this.#key = newIntentKey();
    }
    return this.#key;
  }

  /** The intent is done; the same values sent again are a new one. */
  done(): void {
    this.#key = '';
  }
}
