import { isBackendError, type TeamBackend } from '../backend/index.js';
import { restBackend, restSessions, tokenInMemory } from '../backend/rest/index.js';
import { PEOPLE, type ContractContext, type ContractPerson, type ContractTenant } from '../testing/index.js';
import { doorRequest, type Door } from './door.js';

/** A server under test. */
export interface Target {
  /** `http://127.0.0.1:4400/tenants`, without a slash at the end. */
  readonly url: string;
  readonly door: Door;
}

/** A token no server gave out: of somebody who is not let in, or whose session is over. */
const DEAD_TOKEN = 'nobody-has-this-token-and-nobody-ever-will';

/** A tenant of a server, with people who sign in once a test. */
export interface RestContext extends ContractContext {
  /** The token of somebody who has signed in; a dead one for who cannot. */
  tokenOf(person: ContractPerson): Promise<string>;
}

/** The contexts of a server under test; none for a tenant that its door does not know. */
export function restContexts({ url, door }: Target): (tenant: ContractTenant) => Promise<RestContext | undefined> {
  const contexts = new Map<ContractTenant, Promise<RestContext | undefined>>();
  return (tenant) => {
    const context = contexts.get(tenant) ?? contextOf(`${url}/${tenant}`, tenant, door);
    contexts.set(tenant, context);
    return context;
  };
}

async function contextOf(baseUrl: string, tenant: ContractTenant, door: Door): Promise<RestContext | undefined> {
  if ((await door.reset(tenant)) === undefined) return undefined;
  const hasOutbox = (await door.mails(tenant)) !== undefined;
  let password = '';
  let tokens = new Map<ContractPerson, Promise<string>>();
  const tokenOf = (person: ContractPerson): Promise<string> => {
    const token = tokens.get(person) ?? signedIn(baseUrl, { email: PEOPLE[person], password });
    tokens.set(person, token);
    return token;
  };
  return {
    tokenOf,
    backendFor: async (person) => backendWith(baseUrl, await tokenOf(person)),
    ...(hasOutbox ? { outbox: async () => (await door.mails(tenant)) ?? [] } : {}),
    reset: async () => {
      password = (await door.reset(tenant)) ?? '';
      tokens = new Map();
      // a sign-in is seen in the rows; tests compare them, so everybody is there before one begins
      await Promise.all(activeIn(tenant).map(tokenOf));
    },
  };
}

/** Whom a test may ask for, of those who can sign in. */
function activeIn(tenant: ContractTenant): readonly ContractPerson[] {
  const { members } = doorRequest(tenant, 0).seed;
  const isActive = (email: string): boolean => members.some((one) => one.email === email && one.status === 'active');
  return (Object.keys(PEOPLE) as ContractPerson[]).filter((person) => isActive(PEOPLE[person]));
}

/** Nothing is sent twice here: what fails once has failed. */
function backendWith(baseUrl: string, token: string): TeamBackend {
  return restBackend({ baseUrl, token: () => token, retries: 0 });
}

async function signedIn(baseUrl: string, credentials: { email: string; password: string }): Promise<string> {
  const { token, keepToken } = tokenInMemory();
  try {
    await restSessions({ baseUrl, transport: 'bearer', token, keepToken, retries: 0 }).signIn(credentials);
  } catch (error) {
    if (!isBackendError(error) || error.code !== 'unauthenticated') throw error;
  }
  return (await token()) ?? DEAD_TOKEN;
}
