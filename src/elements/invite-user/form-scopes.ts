import type { LitElement } from 'lit';
import { failureOf, type TeamController } from '../../client/index.js';
import type { Failure, Scope } from '../../domain/rules.js';
import { defineScopePicker } from '../scope-picker/late.js';

/** The stores a form lets people choose from, read once, with the element that chooses them. */
export class FormScopes {
  /** The stores, or why they could not be read; `undefined` until they are here. */
  now: readonly Scope[] | Failure | undefined;
  readonly #host: LitElement;
  readonly #team: TeamController;
  #isReading = false;

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
  }

  /** Reads them unless they are here or on their way; cheap, for `willUpdate`. */
  ask(): void {
    if (!this.now && !this.#isReading) this.read();
  }

  read(): void {
    const { client } = this.#team;
    this.now = undefined;
    this.#isReading = client !== undefined;
    const take = (scopes: readonly Scope[] | Failure): void => {
      this.#isReading = false;
      this.now = scopes;
      this.#host.requestUpdate();
    };
    Promise.all([client?.listScopes() ?? [], defineScopePicker()]).then(
      ([scopes]) => take(scopes),
      (error: unknown) => take(failureOf(error)),
    );
  }
}
