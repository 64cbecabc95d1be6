import type { Mail } from '../../../engine/index.js';
import type { Name } from './letter.js';
import { plainName } from './plain-name.js';

/** The values of one mail, each cleaned for where it goes. */
export class MailValues {
  readonly #values: Mail['values'];
  readonly #locale: string;

  /** @param locale - BCP 47, in which dates are written. */
  constructor(values: Mail['values'], locale: string) {
    this.#values = values;
    this.#locale = locale;
  }

  /**
   * As it is, to be escaped.
   * @throws {Error} When it is missing or empty.
   */
  needed(key: string): string {
    const value = this.#own(key);
    if (!value) throw new Error(`The mail has no ${key}`);
    return value;
  }

  /** A name, made harmless; `undefined` when nothing is left of it. */
  nameIfAny(key: string): Name | undefined {
    const name = plainName(this.#own(key) ?? '');
    return name === '' ? undefined : { name };
  }

  /** A name, or what stands for one. */
  name(key: string, otherwise: string): Name {
    return this.nameIfAny(key) ?? { name: otherwise };
  }

  /**
   * A date, written out with its time zone: nobody knows from where it is read.
   * @throws {Error} When it is missing or no date.
   */
  date(key: string): string {
    const format = new Intl.DateTimeFormat(this.#locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC',
      timeZoneName: 'short',
    });
    return format.format(new Date(this.needed(key)));
  }

  #own(key: string): string | undefined {
    return Object.hasOwn(this.#values, key) ? this.#values[key] : undefined;
  }
}
