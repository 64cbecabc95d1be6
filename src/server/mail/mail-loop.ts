import { deliverMail, type DeliveryReport, type Engine, type Mailer } from '../../engine/index.js';

export interface MailLoopOptions {
  /** The pause between two rounds in milliseconds; default 5 000. */
  readonly everyMs?: number | undefined;
  /** Hears of rounds that failed as a whole, such as without a database; the loop goes on. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Delivery that goes on by itself. */
export interface MailLoop {
  /** Lets the mails under way (five at most) end and starts no other; `close` of the mailer hurries them. */
  stop(): Promise<void>;
  /**
   * Delivers now, after the round under way; the pause begins anew.
   * @throws What `deliverMail` throws, or an error after `stop`.
   */
  now(): Promise<DeliveryReport>;
}

/** Few at a time: all of them must be over before the engine hands the first one to somebody else (two minutes). */
const BATCH = 5;

/** Delivers what waits in the outbox, again and again, one round at a time, the first one at once. */
export function startMailLoop(engine: Engine, mailer: Mailer, options: MailLoopOptions = {}): MailLoop {
  const { everyMs = 5_000, onError } = options;
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const deliver = async (): Promise<DeliveryReport> => {
    let [sent, failed, taken] = [0, 0, BATCH];
    while (taken === BATCH && !isStopped()) {
      const report = await deliverMail(engine, mailer, { limit: BATCH });
      taken = report.sent + report.failed;
      sent += report.sent;
      failed += report.failed;
    }
    return { sent, failed };
  };

  /** Behind the round under way, so that no two overlap. */
  const enqueue = (): Promise<DeliveryReport> => {
    clearTimeout(timer);
    const round = last.then(deliver);
    last = round.catch(() => undefined).then(schedule);
    return round;
  };

  const schedule = (): void => {
    clearTimeout(timer);
    if (!isStopped()) timer = setTimeout(() => void enqueue().catch((error: unknown) => onError?.(error)), everyMs);
  };

  void enqueue().catch((error: unknown) => onError?.(error));
  return {
    now: async () => {
      if (isStopped()) throw new Error('The mail loop has been stopped');
      return enqueue();
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await last;
    },
  };
}
