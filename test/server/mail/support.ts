import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Mail } from '../../../src/engine/index.js';
import { mailLinks } from '../../../src/server/mail/index.js';

export const links = mailLinks({
  invitation: 'https://team.example/{tenant}/join',
  signIn: 'https://team.example/{tenant}',
  passwordReset: 'https://team.example/{tenant}/reset',
});

const ACCOUNT = {
  tenantName: 'Acme Winery',
  inviterName: 'Marguerite Dubois',
  role: 'POS Basic',
  expiresAt: '2026-08-31T09:05:00.000Z',
};

/** Values as the engine queues them. */
export const VALUES = {
  invitation: { ...ACCOUNT, token: 'tok_EN-1' },
  access: { ...ACCOUNT, username: 'new@acme-winery.example', oneTimePassword: 'q8-Zx&<w2"k' },
  notice: {
    tenantName: 'Acme Winery',
    event: 'member.created',
    memberName: 'Ada Lovelace',
    role: 'POS Basic',
    actorName: 'Marguerite Dubois',
  },
  passwordReset: {
    tenantName: 'Acme Winery',
    firstName: 'Ada',
    token: 'reset-7',
    expiresAt: '2026-08-31T09:05:00.000Z',
  },
  passwordChanged: { tenantName: 'Acme Winery', firstName: 'Ada', at: '2026-08-31T09:05:00.000Z' },
} satisfies Record<Mail['kind'], Record<string, string>>;

/** A mail of a kind, with other values where they are given. */
export function mailOf(kind: Mail['kind'], values: Record<string, string> = {}, rest: Partial<Mail> = {}): Mail {
  return {
    id: '0b7f3f9e-6d0e-4a58-8f6b-3f7c1d2e4a5b',
    tenantId: 'acme-winery',
    to: 'new@acme-winery.example',
    locale: 'en',
    kind,
    values: { ...VALUES[kind], ...values },
    queuedAt: '2026-08-24T09:00:00.000Z',
    dueAt: '2026-08-24T09:00:00.000Z',
    state: 'queued',
    attempts: 0,
    ...rest,
  };
}

export interface OddServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A server that does not speak SMTP as it should. */
export async function oddServer(talk: (socket: Socket) => void, host = '127.0.0.1'): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    url: `smtp://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** What a promise was rejected with. */
export async function rejection(call: Promise<unknown>): Promise<Error> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('It was not rejected');
}
