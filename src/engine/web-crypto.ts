import type { Ids, PasswordHasher, Secrets } from './ports.js';

/** The part of the platform's Web Crypto that is used; page and server have the same. */
interface WebCrypto {
  randomUUID(): string;
  getRandomValues(bytes: Uint8Array): Uint8Array;
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
    importKey(
      format: 'raw',
      key: Uint8Array,
      algorithm: 'PBKDF2',
      extractable: false,
      uses: ['deriveBits'],
    ): Promise<object>;
    deriveBits(
      algorithm: { name: 'PBKDF2'; hash: 'SHA-256'; salt: Uint8Array; iterations: number },
      key: object,
      bits: number,
    ): Promise<ArrayBuffer>;
  };
}

const {
  crypto,
  TextEncoder: Encoder,
  btoa,
  atob,
} = globalThis as unknown as {
  crypto: WebCrypto;
  TextEncoder: new () => { encode(text: string): Uint8Array };
  btoa(binary: string): string;
  atob(text: string): string;
};

const SECRET_BYTES = 24;
const SALT_BYTES = 16;
const KEY_BITS = 256;
/** OWASP's figure for PBKDF2 with SHA-256. */
const DEFAULT_ROUNDS = 600_000;

/** Random ids. */
export const randomIds: Ids = { create: () => crypto.randomUUID() };

/** 192 random bits in letters, digits, `-` and `_`; their hash is SHA-256, enough for what cannot be guessed. */
export const randomSecrets: Secrets = {
  create: () => toText(crypto.getRandomValues(new Uint8Array(SECRET_BYTES))),
  hash: async (secret) => toText(new Uint8Array(await crypto.subtle.digest('SHA-256', new Encoder().encode(secret)))),
};

/**
 * Passwords by PBKDF2, which every platform has. A hash tells its rounds: raising them keeps old ones working.
 * @param rounds - Default 600 000.
 */
export function pbkdf2Hasher(rounds = DEFAULT_ROUNDS): PasswordHasher {
  return {
    async hash(password) {
      const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
      return ['pbkdf2', rounds, toText(salt), await derive(password, salt, rounds)].join('$');
    },
    async verify(password, hash) {
      const [scheme, ownRounds, salt, key] = hash.split('$');
      if (scheme !== 'pbkdf2' || ownRounds === undefined || salt === undefined || key === undefined) return false;
      return isSameText(await derive(password, toBytes(salt), Number(ownRounds)), key);
    },
  };
}

async function derive(password: string, salt: Uint8Array, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new Encoder().encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, KEY_BITS);
  return toText(new Uint8Array(bits));
}

/** In the same time wherever they differ. */
function isSameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
