import { BackendInMemory } from './memory-backend.js';
import type { BackendOptions } from './options.js';
import type { MemoryBackend, MemoryTeam } from './types.js';

/** A backend that acts as one member, whether they signed in or not. */
export class MemberBackendInMemory extends BackendInMemory implements MemoryBackend {
  readonly memberId: string;

  constructor(team: MemoryTeam, memberId: string, options: BackendOptions) {
    super(team, async () => ({ tenantId: team.tenantId, memberId }), options);
    this.memberId = memberId;
  }
}
