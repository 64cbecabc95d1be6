import type { Decision, WayOffer } from '../../domain/rules.js';
import { firstWay } from './way-choice.js';

/** The way in which people are being added, of those that whoever is signed in may use here. */
export class CurrentWay {
  /** Every way that fits here, with the decision. */
  readonly #offered: () => readonly WayOffer[];
  #chosen = '';
  #now: WayOffer | undefined;

  constructor(offered: () => readonly WayOffer[]) {
    this.#offered = offered;
  }

  /** The ways that may be used. */
  get all(): readonly WayOffer[] {
    return this.#offered().filter(({ decision }) => decision.allowed);
  }

  get now(): WayOffer | undefined {
    return this.#now;
  }

  /** Why there is none, where somebody knows. */
  get refusal(): Decision | undefined {
    return this.#offered()[0]?.decision;
  }

  /** By id; the empty string leaves it to what comes first. */
  choose(id: string): void {
    this.#chosen = id;
  }

  /** Keeps to the way that was chosen, else to the first; the last one stays where none is allowed any more. */
  follow(): void {
    const { all } = this;
    this.#now = all.find(({ id }) => id === this.#chosen) ?? firstWay(all) ?? this.#now;
  }
}
