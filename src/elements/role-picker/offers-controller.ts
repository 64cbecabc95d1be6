import type { LitElement } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { MemberEntry, PermissionId, RoleOffer } from '../../domain/rules.js';
import { AskingController, type Asked } from '../shared/asking-controller.js';
import type { LatePart, Part } from '../shared/late-part.js';

/** For whom roles are offered. */
export interface OffersQuestion {
  readonly entry?: MemberEntry | undefined;
  readonly action?: PermissionId | undefined;
  readonly kind?: string | undefined;
}

export type AskedOffers = Asked<readonly RoleOffer[]>;

/** Keeps the roles on offer for a question, and fetches what draws them along with the first. */
export class OffersController extends AskingController<readonly RoleOffer[]> {
  #question: OffersQuestion = {};

  constructor(host: LitElement, team: TeamController, view?: LatePart<Part>) {
    super(host, team, {
      from: (client, signal) => {
        const { entry, action, kind } = this.#question;
        return client.roleOffers({ entry, ...(action ? { action } : {}), ...(kind ? { kind } : {}) }, signal);
      },
      isSound: (offers) =>
        Array.isArray(offers) && offers.every((offer: RoleOffer) => offer?.role?.id && offer.decision),
      view,
    });
  }

  /** The offers as far as they are known. */
  get offers(): readonly RoleOffer[] {
    return this.state.status === 'ready' ? this.state.value : [];
  }

  /** @param given - Offers that the page has already; then nobody is asked. */
  ask(question: OffersQuestion, given?: readonly RoleOffer[]): void {
    this.#question = question;
    this.askAbout([question.entry, question.action, question.kind], given);
  }
}
