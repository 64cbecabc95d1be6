import type { Contact, Failure } from '../../domain/rules.js';

/** Who is chosen, across searches and filters, and why somebody could not be added. */
export class ContactChoice {
  readonly #chosen = new Map<string, Contact>();
  readonly #failures = new Map<string, Failure>();

  get size(): number {
    return this.#chosen.size;
  }

  get contacts(): readonly Contact[] {
    return [...this.#chosen.values()];
  }

  /** Those who could not be added; they stay chosen. */
  get failed(): readonly Contact[] {
    return this.contacts.filter(({ id }) => this.#failures.has(id));
  }

  has({ id }: Pick<Contact, 'id'>): boolean {
    return this.#chosen.has(id);
  }

  failureOf({ id }: Pick<Contact, 'id'>): Failure | undefined {
    return this.#failures.get(id);
  }

  /** @param isOnly - Whether there can be only one: nobody else stays chosen. */
  set(contact: Contact, isOn: boolean, isOnly: boolean): void {
    if (isOnly) this.clear();
    if (isOn) this.#chosen.set(contact.id, contact);
    else this.forget(contact.id);
  }

  refuse(contactId: string, failure: Failure): void {
    if (this.#chosen.has(contactId)) this.#failures.set(contactId, failure);
  }

  forget(contactId: string): void {
    this.#chosen.delete(contactId);
    this.#failures.delete(contactId);
  }

  /** What was said about the last attempt is over. */
  forgive(): void {
    this.#failures.clear();
  }

  clear(): void {
    this.#chosen.clear();
    this.#failures.clear();
  }
}
