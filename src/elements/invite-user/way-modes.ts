import type { LitElement } from 'lit';
import type { WayOffer } from '../../domain/rules.js';
import { LatePart } from '../shared/late-part.js';
import type * as contactsMode from './contacts-mode.js';
import type * as creationMode from './creation-mode.js';
import type * as listMode from './list-mode.js';
import { InvitationMode } from './invitation-mode.js';
import type { ModeOptions, WayMode } from './mode.js';
import type { InvitationPrefill } from './prefill.js';

/** The form of each way; those that few need are fetched when they are opened. */
export class WayModes {
  /** Whether a form could not be fetched. */
  isMissing = false;
  /** Whether invitations go out from a list. */
  isList = false;
  readonly #host: LitElement;
  readonly #options: Omit<ModeOptions, 'way'>;
  readonly #wayOf: (id: string) => WayOffer | undefined;
  readonly #modes = new Map<string, WayMode>();
  readonly #contacts: LatePart<typeof contactsMode>;
  readonly #list: LatePart<typeof listMode>;
  readonly #creation: LatePart<typeof creationMode>;
  #prefill: InvitationPrefill = {};

  constructor(host: LitElement, options: Omit<ModeOptions, 'way'>, wayOf: (id: string) => WayOffer | undefined) {
    this.#host = host;
    this.#options = options;
    this.#wayOf = wayOf;
    this.#contacts = new LatePart(host, () => import('./contacts-mode.js'));
    this.#list = new LatePart(host, () => import('./list-mode.js'));
    this.#creation = new LatePart(host, () => import('./creation-mode.js'));
  }

  get all(): Iterable<WayMode> {
    return this.#modes.values();
  }

  /** The form of a way, once it is here. */
  get(way: WayOffer): WayMode | undefined {
    return this.#modes.get(this.#keyOf(way));
  }

  /** Fetches and makes the form of a way, unless it is there. */
  prepare(way: WayOffer): void {
    if (this.get(way) || this.isMissing) return;
    const mode = this.#make(way);
    if (!mode) return;
    this.#modes.set(this.#keyOf(way), mode);
    mode.begin(this.#prefill);
  }

  /** Asks again for a form that could not be fetched. */
  retry(): void {
    this.isMissing = false;
    this.#host.requestUpdate();
  }

  begin(prefill: InvitationPrefill): void {
    this.isList = false;
    this.#prefill = prefill;
    for (const mode of this.all) mode.begin(prefill);
  }

  clear(): void {
    this.#prefill = {};
    for (const mode of this.all) mode.clear();
  }

  #make(known: WayOffer): WayMode | undefined {
    const options: ModeOptions = { ...this.#options, way: () => this.#wayOf(known.id) ?? known };
    if (known.action === 'member.provision') {
      const part = this.#contacts.now;
      if (!part) this.#fetch(this.#contacts);
      return part && new part.ContactsMode(this.#host, options);
    }
    if (known.action === 'member.create') {
      const part = this.#creation.now;
      if (!part) this.#fetch(this.#creation);
      return part && new part.CreationMode(this.#host, options);
    }
    if (this.isList) {
      const part = this.#list.now;
      if (!part) this.#fetch(this.#list);
      return part && new part.ListMode(this.#host, options);
    }
    return new InvitationMode(this.#host, options);
  }

  #keyOf({ id, action }: WayOffer): string {
    return this.isList && action === 'member.invite' ? `${id} from a list` : id;
  }

  #fetch(part: { load(): Promise<unknown> }): void {
    part.load().catch(() => {
      this.isMissing = true;
      this.#host.requestUpdate();
    });
  }
}
