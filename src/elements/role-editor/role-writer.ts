import type { LitElement } from 'lit';
import { failureOf, IntentKey, type TeamController } from '../../client/index.js';
import type { Failure, Role, RoleDraft } from '../../domain/rules.js';
import { emit } from '../shared/emit.js';
import './role-editor-events.js';

export type WriteOutcome =
  | { readonly status: 'done'; readonly role: Role }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Saves and archives roles, and tells the page before and after. */
export class RoleWriter {
  readonly #host: LitElement;
  readonly #team: TeamController;
  readonly #intent = new IntentKey();

  constructor(host: LitElement, team: TeamController) {
    this.#host = host;
    this.#team = team;
  }

  /**
   * Changes of other things in the tenant meanwhile are none of this role: with those it is sent again.
   * @param before - The role as it was when somebody began to change it.
   */
  async save(draft: RoleDraft, before: Role | undefined): Promise<WriteOutcome> {
    const roleId = before?.id;
    if (!emit(this.#host, 'role-save-request', { draft, roleId }, { cancelable: true })) return { status: 'cancelled' };
    let outcome = await this.#send(draft, roleId);
    if (isConflict(outcome) && JSON.stringify(await this.#read(roleId)) === JSON.stringify(before)) {
      outcome = await this.#send(draft, roleId);
    }
    if (outcome.status === 'done') {
      this.#intent.done();
      emit(this.#host, 'role-saved', { role: outcome.role });
    }
    if (outcome.status === 'failed') emit(this.#host, 'role-save-failed', { draft, failure: outcome.failure });
    return outcome;
  }

  /** @returns What went wrong, for the dialog that asked. */
  async archive(roleId: string): Promise<Failure | undefined> {
    if (!emit(this.#host, 'role-archive-request', { roleId }, { cancelable: true })) return undefined;
    const client = this.#team.client!;
    const before = JSON.stringify(this.#stored(roleId));
    let outcome = await this.#attempt((ifVersion) => client.archiveRole(roleId, { ifVersion }));
    if (isConflict(outcome) && JSON.stringify(await this.#read(roleId)) === before) {
      outcome = await this.#attempt((ifVersion) => client.archiveRole(roleId, { ifVersion }));
    }
    if (outcome.status === 'done') emit(this.#host, 'role-archived', { role: outcome.role });
    if (outcome.status !== 'failed') return undefined;
    emit(this.#host, 'role-archive-failed', { roleId, failure: outcome.failure });
    return outcome.failure;
  }

  /** The role as the tenant has it now, asked for anew. */
  async #read(roleId: string | undefined): Promise<Role | undefined> {
    await this.#team.client?.refresh();
    return this.#stored(roleId);
  }

  #stored(roleId: string | undefined): Role | undefined {
    return this.#team.client?.me?.tenant.customRoles?.find(({ id }) => id === roleId);
  }

  #send(draft: RoleDraft, roleId: string | undefined): Promise<WriteOutcome> {
    const client = this.#team.client!;
    return this.#attempt((ifVersion) => {
      const idempotencyKey = this.#intent.for([draft, roleId, ifVersion]);
      const options = { ifVersion, idempotencyKey, ...(roleId === undefined ? {} : { roleId }) };
      return client.saveRole(draft, options);
    });
  }

  async #attempt(call: (ifVersion: string | undefined) => Promise<Role>): Promise<WriteOutcome> {
    try {
      return { status: 'done', role: await call(this.#team.client?.me?.tenant.version) };
    } catch (error) {
      return { status: 'failed', failure: failureOf(error) };
    }
  }
}

function isConflict(outcome: WriteOutcome): boolean {
  return outcome.status === 'failed' && outcome.failure.code === 'conflict';
}
