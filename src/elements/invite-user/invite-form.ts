import type { LitElement, ReactiveController } from 'lit';
import type { TeamController } from '../../client/index.js';
import {
  canonicalEmail,
  type AttributeField,
  type Failure,
  type InputLimits,
  type InvitationDraft,
  type OptionOffer,
  type RoleOffer,
  type Scope,
  type ScopeSelection,
  type WayOffer,
} from '../../domain/rules.js';
import { OffersController } from '../role-picker/offers-controller.js';
import { addressOf, gather, type Address, type Gathered } from './addresses.js';
import { FormScopes } from './form-scopes.js';
import { offerOf, scopesOf, shapeOf, type FormShape } from './form-shape.js';
import { EMPTY, type FormValues } from './form-values.js';

/** So long nothing is typed until what was typed is spoken of, in milliseconds. */
const PAUSE_MS = 700;

/** What stands in the form, and what it asks for. */
export class InviteForm implements ReactiveController {
  values: FormValues = EMPTY;
  /** Whether closing would lose something. */
  isDirty = false;
  /** Whether the form is shown; only then are roles and stores asked for. */
  isShown = false;
  /** Fields the backend asked for that the page did not know of. */
  revealed: readonly string[] = [];
  readonly #stores: FormScopes;
  readonly roleOffers: OffersController;
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #way: () => WayOffer;
  /** Values of the further fields that were sent before, offered again. */
  #remembered: Readonly<Record<string, string>> = {};
  #limits: InputLimits = {};
  /** The further fields as they were before the typing that is going on, and what ends it. */
  #settled: Readonly<Record<string, string>> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, team: TeamController, way: () => WayOffer) {
    this.#host = host;
    this.#team = team;
    this.#way = way;
    this.roleOffers = new OffersController(host, team);
    this.#stores = new FormScopes(host, team);
    host.addController(this);
  }

  /** The way in which the people are added. */
  get way(): WayOffer {
    return this.#way();
  }

  /** What the page must fix beforehand; what was known last while the backend does not answer. */
  get limits(): InputLimits {
    const { client } = this.#team;
    const { action, limits } = this.way;
    if (client?.state.status === 'ready') this.#limits = { ...limits, ...client.limits(action) };
    return this.#limits;
  }

  /** The stores to choose from, or why they could not be read; `undefined` until they are here. */
  get scopes(): readonly Scope[] | Failure | undefined {
    return this.#stores.now;
  }

  get shape(): FormShape {
    const { way, limits, revealed, roleOffers } = this;
    return shapeOf({ way, limits, revealed, offers: roleOffers.offers });
  }

  /** The chosen roles; the only one there is needs no choosing. */
  get roles(): readonly string[] {
    const { roles } = this.values;
    const allowed = this.roleOffers.offers.filter(({ decision }) => decision.allowed);
    return roles.length === 0 && allowed.length === 1 && this.shape.has('roles') ? [allowed[0]!.role.id] : roles;
  }

  get offer(): RoleOffer | undefined {
    return offerOf(this.shape, this.roleOffers.offers, this.roles);
  }

  /** The further fields of the chosen role that can be typed here. */
  get asked(): readonly AttributeField[] {
    return this.attributes.filter(({ mode }) => mode === 'ask');
  }

  get attributes(): readonly AttributeField[] {
    return this.offer?.attributes.filter(({ id }) => this.shape.has(`attributes.${id}`)) ?? [];
  }

  /** The switchable rights of the chosen role, and only its own (R085). */
  get options(): readonly OptionOffer[] {
    return (this.shape.has('options') && this.offer?.options) || [];
  }

  get scopeChoice(): 'none' | 'all' | readonly Scope[] {
    return scopesOf(this.shape, this.offer, this.limits, Array.isArray(this.scopes) ? this.scopes : []);
  }

  /** The chosen stores, of those that can be given. */
  get chosenScopes(): ScopeSelection {
    const { scopeChoice } = this;
    if (scopeChoice === 'all') return 'all';
    const { scopes = this.offer?.role.defaultScopes === 'all' ? 'all' : [] } = this.values;
    return scopes === 'all' || scopeChoice === 'none'
      ? scopes
      : scopes.filter((id) => scopeChoice.some((scope) => scope.id === id));
  }

  /** Every address of the form, with what is still being typed. */
  get addresses(): readonly Address[] {
    const { typed, addresses } = this.values;
    const { emailDomain, isForOne } = this.shape;
    if (typed.trim() === '') return addresses;
    if (emailDomain === undefined) return isForOne ? [addressOf(typed)] : gather(addresses, typed).addresses;
    const email = canonicalEmail(`${typed.trim()}@${emailDomain}`);
    return [email === undefined ? { text: typed, problem: 'malformed' } : { text: typed, email }];
  }

  /** Whether a field stands in the form, switches by their own names. */
  shows(field: string): boolean {
    return this.shape.has(field.startsWith('options.') ? 'options' : field);
  }

  attributeValue({ id, value }: AttributeField): string {
    return this.values.attributes[id] ?? (value || this.#remembered[id] || '');
  }

  /** The value of a further field once typing has paused: what is said of it is not said for each letter. */
  settledValue(field: AttributeField): string {
    return this.#settled ? (this.#settled[field.id] ?? '') : this.attributeValue(field);
  }

  /** A person types into a further field. */
  typeAttribute(id: string, value: string): void {
    this.#settled ??= this.values.attributes;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#settle(), PAUSE_MS);
    this.change({ attributes: { ...this.values.attributes, [id]: value } });
  }

  /** A person changed something. */
  change(values: Partial<FormValues>): void {
    this.values = { ...this.values, ...values };
    this.isDirty = true;
    this.#host.requestUpdate();
  }

  /** Empties the form, or fills it beforehand. */
  reset(prefill: Partial<FormValues> = {}): void {
    this.#settle();
    this.values = { ...EMPTY, ...prefill };
    this.isDirty = false;
    this.revealed = [];
    this.#host.requestUpdate();
  }

  /** This invitation was accepted: its address leaves the form, its further fields are offered again. */
  accept({ email, attributes = {} }: InvitationDraft): void {
    this.#remembered = { ...this.#remembered, ...attributes };
    this.#keep(this.addresses.filter((address) => address.email !== email));
  }

  /** This invitation was not accepted: its address stays, with the reason. */
  refuse({ email }: InvitationDraft, failure: Failure): void {
    this.#keep(this.addresses.map((address) => (address.email === email ? { ...address, failure } : address)));
  }

  /** Shows a field that the backend asks for; names make it a form for one. */
  reveal(field: string): void {
    const [only, ...others] = this.addresses;
    if (!only || others.length > 0 || this.shape.has(field)) return;
    this.values = { ...this.values, typed: this.values.typed || only.text, addresses: [] };
    this.revealed = [...this.revealed, field];
  }

  /** Takes what is being typed into the list of addresses. */
  gatherTyped(text = this.values.typed): Gathered {
    const gathered = gather(this.values.addresses, text);
    if (text.trim() !== '') this.change({ addresses: gathered.addresses, typed: '' });
    return gathered;
  }

  hostDisconnected(): void {
    this.#settle();
  }

  hostUpdate(): void {
    if (!this.isShown) return;
    this.roleOffers.ask({ action: this.way.action, kind: this.shape.kind });
    const { role } = this.offer ?? {};
    if (role?.defaultScopes && !role.scopesLocked) this.#stores.ask();
  }

  /** Reads the stores (again), whatever role is chosen. */
  loadScopes(): void {
    this.#stores.read();
  }

  #settle(): void {
    clearTimeout(this.#pause);
    this.#settled = undefined;
    this.#host.requestUpdate();
  }

  /** A form for one keeps what was typed; its refusal stands beside the field. */
  #keep(addresses: readonly Address[]): void {
    const { isForOne } = this.shape;
    const typed = isForOne && addresses.length > 0 ? this.values.typed : '';
    this.values = { ...this.values, addresses: isForOne ? [] : addresses, typed };
    this.#host.requestUpdate();
  }
}
