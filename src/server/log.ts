/** One line of the log. Never a secret, a password, a body or a query. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [name: string]: unknown;
}
export type Log = (entry: LogEntry) => void;

/** Lines of JSON on the standard output; line breaks and control characters inside are escaped (IJ-14). */
export const jsonLog: Log = (entry) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};

/** What of a fault may be logged: its name, message and where it came from. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { readonly code?: unknown };
  return { name: error.name, message: error.message, ...(code === undefined ? {} : { code }), stack: error.stack };
}
