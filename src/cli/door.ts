import type { TenantSeed } from '../backend/memory/index.js';
import { acmeWinery, pumpwerk, veloBoreal, type ContractMail, type ContractTenant } from '../testing/index.js';
import { CliError } from './cli-error.js';

/** What everybody of a seed signs in with, unless the door says otherwise. */
const SEED_PASSWORD = 'a-winery-by-the-harbour-4400';

const SEEDS: Readonly<Record<ContractTenant, (now: number) => TenantSeed>> = {
  'acme-winery': acmeWinery,
  pumpwerk,
  'velo-boreal': veloBoreal,
};
export const SEED_TENANTS = Object.keys(SEEDS) as readonly ContractTenant[];

/** What the door is asked to put in place of whatever the tenant has. */
export interface DoorRequest {
  readonly seed: TenantSeed;
  /** What all of its active people sign in with. */
  readonly password: string;
}

/** @param now - Milliseconds since the Unix epoch; invitations of the seed are two days old then. */
export function doorRequest(tenant: ContractTenant, now: number): DoorRequest {
  return { seed: SEEDS[tenant](now), password: SEED_PASSWORD };
}

/** The test door of a server: its way into the seeded state, and to what it mailed. */
export class Door {
  /** Without a slash at the end. */
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /**
   * Puts a tenant back to its seed.
   * @returns The password of its people; `undefined` when the server does not offer the tenant.
   * @throws {CliError} When there is no door.
   */
  async reset(tenant: ContractTenant): Promise<string | undefined> {
    const answer = await this.#call(`/${tenant}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(doorRequest(tenant, Date.now())),
    });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new CliError(`The door ${this.url} answers PUT /${tenant} with ${answer.status}.`);
    if (answer.status === 204) return SEED_PASSWORD;
    const { password = SEED_PASSWORD } = await bodyOf<{ password?: string }>(answer, this.url);
    return password;
  }

  /** The mails since the last reset; `undefined` when they cannot be seen. */
  async mails(tenant: ContractTenant): Promise<readonly ContractMail[] | undefined> {
    const answer = await this.#call(`/${tenant}/mails`, { method: 'GET' });
    if ([404, 405, 501].includes(answer.status)) return undefined;
    if (!answer.ok) throw new CliError(`The door ${this.url} answers GET /${tenant}/mails with ${answer.status}.`);
    const { items } = await bodyOf<{ items?: readonly ContractMail[] }>(answer, this.url);
    if (!Array.isArray(items)) throw new CliError(`The door ${this.url} answers GET /${tenant}/mails without "items".`);
    return items;
  }

  async #call(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(this.url + path, { ...init, redirect: 'error', signal: AbortSignal.timeout(30_000) });
    } catch (error) {
      throw new CliError(`Nobody answers at the door ${this.url}; see --door.`, { cause: error });
    }
  }
}

async function bodyOf<T extends object>(answer: Response, url: string): Promise<T> {
  const text = await answer.text();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as T;
  } catch (error) {
    throw new CliError(`The door ${url} answers with something else than JSON.`, { cause: error });
  }
  throw new CliError(`The door ${url} answers with something else than an object.`);
}
