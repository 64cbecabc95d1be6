import type { LitElement, ReactiveController } from 'lit';
import { isAbortError } from '../../backend/index.js';
import type { TeamClient, TeamController } from '../../client/index.js';

/**
 * How many people have each of the tenant's own roles, as far as the person may see them: a role somebody has cannot be
 * archived, and that is said before it is tried. What is not known is left to the backend.
 */
export class HoldersController implements ReactiveController {
  readonly #host: LitElement;
  readonly #team: TeamController;
  #counts: ReadonlyMap<string, number> = new Map();
  #asked: readonly unknown[] = [];
  #call: AbortController | undefined;
  #heard: TeamClient | undefined;

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
    host.addController(this);
  }

  /** @returns `undefined` while nobody knows. */
  count(roleId: string): number | undefined {
    return this.#counts.get(roleId);
  }

  /** Counts unless these very roles were counted for this person; cheap, for `willUpdate`. */
  ask(): void {
    const { client, state } = this.#team;
    this.#listenTo(client);
    const roles = client?.me?.tenant.customRoles;
    const asked = [client, roles];
    if (state.status !== 'ready' || !roles || asked.every((part, index) => part === this.#asked[index])) return;
    this.#asked = asked;
    const { filter, total } = state.capabilities.members;
    if (!filter.includes('roles') || total !== 'exact') return;
    // nobody archives, or nothing would be told: no call that only fails
    if (['role.write', 'member.list'].some((action) => !this.#team.can(action).allowed)) return;
    void this.#count(roles.filter(({ archived }) => !archived).map(({ id }) => id));
  }

  hostConnected(): void {
    addEventListener('focus', this.#recount);
  }

  hostDisconnected(): void {
    removeEventListener('focus', this.#recount);
    this.#listenTo(undefined);
    this.#call?.abort();
    this.#asked = [];
  }

  #listenTo(client: TeamClient | undefined): void {
    if (client === this.#heard) return;
    this.#heard?.removeEventListener('members', this.#recount);
    client?.addEventListener('members', this.#recount);
    this.#heard = client;
  }

  /** People may have been given other roles, here or where the person has just been. */
  readonly #recount = (): void => {
    this.#asked = [];
    this.#host.requestUpdate();
  };

  async #count(roleIds: readonly string[]): Promise<void> {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    const { client } = this.#team;
    if (!client) return;
    try {
      const pages = await Promise.all(roleIds.map((id) => client.listMembers({ roles: [id], limit: 1 }, signal)));
      if (signal.aborted) return;
      const counts = roleIds.map((id, index) => [id, pages[index]?.total] as const);
      this.#counts = new Map(counts.flatMap(([id, total]) => (total === undefined ? [] : [[id, total] as const])));
      this.#host.requestUpdate();
    } catch (error) {
      if (!isAbortError(error)) this.#counts = new Map(); // the backend says it when somebody tries
    }
  }
}
