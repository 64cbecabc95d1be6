import { BackendError, type SessionBackend, type TeamBackend } from '../../src/backend/index.js';
import type { MemoryTeam } from '../../src/backend/memory/index.js';
import type { Failure, InvitationPreview, SessionState } from '../../src/domain/rules.js';

export type SessionMethod = keyof SessionBackend;

/** What a method does in place of working: fail, never answer, or work while the answer is lost. */
export type SessionFault = Failure | 'hang' | 'lost';

export interface SessionScript {
  /** Id of the member signed in at first; nobody unless given. */
  readonly as?: string;
  /** Whose password is right; the member's id by address. */
  readonly logins?: Readonly<Record<string, string>>;
  /** One-time passwords by address: signing in with one asks for another password. */
  readonly oneTime?: Readonly<Record<string, string>>;
  /** What an invitation's link shows; whoever accepts is `invitedId`. */
  readonly invitation?: Partial<InvitationPreview>;
  readonly invitedId?: string;
  /** What the calls of a method come to, in their order; `undefined`, and all later ones, work. */
  readonly faults?: Readonly<Partial<Record<SessionMethod, readonly (SessionFault | undefined)[]>>>;
}

export interface SessionCall {
  readonly method: SessionMethod;
  readonly args: readonly unknown[];
}

/** The one password that is right, and the one token that is known. */
export const PASSWORD = 'correct horse battery';
export const TOKEN = 'token-of-the-mail';

/** Sessions beside a team in memory: whoever signs in is who the team's backend acts as. Every call is written down. */
export class ScriptedSessions {
  readonly calls: SessionCall[] = [];
  /** Who is signed in. */
  memberId: string | undefined;
  /** What the provider is given. */
  readonly sessions: SessionBackend;
  readonly backend: TeamBackend;
  readonly #team: MemoryTeam;
  readonly #script: SessionScript;

  constructor(team: MemoryTeam, script: SessionScript = {}) {
    this.#team = team;
    this.#script = script;
    this.memberId = script.as;
    this.sessions = this.#recorded(this.#answers());
    this.backend = this.#asWhoeverIsIn();
  }

  /** The arguments of a method's calls, without the signal. */
  sent(method: SessionMethod): unknown[] {
    return this.calls.filter((call) => call.method === method).map(({ args }) => args[0]);
  }

  #answers(): SessionBackend {
    const { logins = { 'jb@acme-winery.example': 'jean-baptiste' }, oneTime = {}, invitation = {} } = this.#script;
    const { invitedId = 'jean-baptiste' } = this.#script;
    const refuse = (): never => {
      throw new BackendError({ code: 'unauthenticated', reason: 'signInRefused' });
    };
    const preview: InvitationPreview = {
      tenantName: 'ACME Winery',
      locale: 'en',
      email: 'jb@acme-winery.example',
      hasLogin: false,
      ...invitation,
    };
    const onlyKnown = (token: string): void => {
      if (token !== TOKEN) throw new BackendError({ code: 'invitationInvalid' });
    };
    return {
      session: async () => this.#state(),
      stayActive: async () => this.#state(),
      signIn: async ({ email, password }) => {
        if (oneTime[email] === password) return { status: 'newPasswordNeeded' };
        const memberId = logins[email];
        if (memberId === undefined || password !== PASSWORD) return refuse();
        return { status: 'signedIn', session: this.#enter(memberId) };
      },
      useOneTimePassword: async ({ email, oneTimePassword, password }) => {
        if (oneTime[email] !== oneTimePassword) return refuse();
        check(password);
        return this.#enter(logins[email] ?? invitedId);
      },
      signOut: async () => void (this.memberId = undefined),
      requestPasswordReset: async () => {},
      resetPassword: async ({ token, password }) => {
        onlyKnown(token);
        check(password);
      },
      readInvitation: async (token) => {
        onlyKnown(token);
        return preview;
      },
      acceptInvitation: async ({ token, password }) => {
        onlyKnown(token);
        if (!preview.hasLogin) check(password);
        else if (password !== PASSWORD) throw invalid('passwordOfLogin');
        return this.#enter(invitedId);
      },
      changePassword: async ({ password }) => check(password),
      listSessions: async () => [],
      endSession: async () => {},
    };
  }

  #enter(memberId: string): SessionState {
    this.memberId = memberId;
    return this.#state();
  }

  #state(): SessionState {
    if (this.memberId === undefined) throw new BackendError({ code: 'unauthenticated' });
    const times = { idleMs: 14_400_000, remainingMs: 14_400_000 };
    return { tenantId: 'acme-winery', memberId: this.memberId, ...times, signOut: 'device' };
  }

  /** Writes calls down, and lets them go as the script says. */
  #recorded(answers: SessionBackend): SessionBackend {
    return new Proxy(answers, {
      get: (target, name: SessionMethod) => {
        const method = target[name] as (...args: readonly unknown[]) => Promise<unknown>;
        if (typeof method !== 'function') return method;
        return async (...args: readonly unknown[]) => {
          const before = this.calls.filter((call) => call.method === name).length;
          this.calls.push({ method: name, args: args.filter((arg) => !isOptions(arg)) });
          const fault = this.#script.faults?.[name]?.[before];
          if (fault === 'hang') return hang((args.at(-1) as { signal?: AbortSignal } | undefined)?.signal);
          if (fault && fault !== 'lost') throw new BackendError(fault);
          const answer = await method(...args);
          if (fault === 'lost') throw new BackendError({ code: 'timeout' });
          return answer;
        };
      },
    });
  }

  #asWhoeverIsIn(): TeamBackend {
    const nobody = (): Promise<never> => Promise.reject(new BackendError({ code: 'unauthenticated' }));
    return new Proxy(this.#team.backendFor('marguerite'), {
      get: (target, name: keyof TeamBackend) => {
        if (typeof target[name] !== 'function') return target[name];
        if (this.memberId === undefined) return nobody;
        const backend = this.#team.backendFor(this.memberId);
        const method = backend[name];
        return typeof method === 'function' ? (method.bind(backend) as unknown) : method;
      },
    });
  }
}

/** As the engine refuses passwords. */
function check(password: string): void {
  if ([...password].length < 12) throw invalid('passwordTooShort');
  if (password === 'password1234') throw invalid('passwordBreached');
}

function invalid(reason: string): BackendError {
  return new BackendError({ code: 'invalid', field: 'password', reason });
}

function hang(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError')));
  });
}

function isOptions(arg: unknown): boolean {
  return typeof arg === 'object' && arg !== null && 'signal' in arg;
}
