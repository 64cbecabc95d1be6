import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server';

/** A mail that arrived. */
export interface SunkMail {
  /** Counts up from 1; what the page's address names. */
  readonly number: number;
  /** From the envelope, which is what a mail server delivers by. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** As the headers say. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** When it arrived; ISO 8601, UTC. */
  readonly date: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** As it came over the wire. */
  readonly raw: string;
}

/** A mail server that delivers nowhere. */
export interface MailSink {
  /** `smtp://127.0.0.1:port`, for the mailer. */
  readonly url: string;
  /** Oldest first. */
  readonly mails: readonly SunkMail[];
  clear(): void;
  close(): Promise<void>;
  /** Refuses the next recipient with this code: 450 for now, 550 for good. */
  rejectNext(code: number): void;
}

export interface MailSinkOptions {
  /** 0 (the default) takes a free one. */
  readonly port?: number;
  /** Told of each mail before its sender is told that it has arrived. */
  readonly onMail?: (mail: SunkMail) => Promise<void>;
}

/** The oldest ones go. */
const KEPT = 500;
const LARGEST_BYTES = 1_000_000;

/** Starts an SMTP server on this machine only that keeps what it gets in memory. Port 0 (the default) takes a free one. */
export async function startMailSink({ port = 0, onMail }: MailSinkOptions = {}): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const codes: number[] = [];
  let count = 0;

  const keep = async (stream: SMTPServerDataStream, envelope: SMTPServerEnvelope): Promise<void> => {
    const raw = await bytesOf(stream);
    if (stream.sizeExceeded) throw failure(552, 'Too large');
    count += 1;
    const mail = await parse(raw, envelope, count);
    mails.push(mail);
    await onMail?.(mail);
    mails.splice(0, Math.max(0, mails.length - KEPT));
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST_BYTES,
    closeTimeout: 1_000,
    onRcptTo: (_address, _session, done) => {
      const code = codes.shift();
      done(code === undefined ? null : failure(code, code < 500 ? 'Try again later' : 'No such mailbox'));
    },
    onData: (stream, { envelope }, done) => {
      void settle(keep(stream, envelope), done);
    },
  });
  server.on('error', () => undefined); // clients that hang up; the server itself goes on
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    clear: () => void mails.splice(0),
    close: () => new Promise((resolve) => server.close(resolve)),
    rejectNext: (code) => void codes.push(code),
  };
}

/** Tells a caller that knows no promises how a piece of work ended. */
async function settle(work: Promise<void>, done: (error?: Error | null) => void): Promise<void> {
  try {
    await work;
  } catch (error) {
    return done(error instanceof Error ? error : new Error(String(error)));
  }
  done();
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length <= LARGEST_BYTES) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function parse(raw: Buffer, envelope: SMTPServerEnvelope, number: number): Promise<SunkMail> {
  const { headers, from, to, subject, text, html } = await PostalMime.parse(raw);
  return {
    number,
    envelope: {
      from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      to: envelope.rcptTo.map(({ address }) => address),
    },
    from: from?.address ?? '',
    to: (to ?? []).map(({ address }) => address ?? '').join(', '),
    subject: subject ?? '',
    text: text ?? '',
    html: html ?? '',
    date: new Date().toISOString(),
    headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    raw: raw.toString('utf8'),
  };
}

function failure(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
