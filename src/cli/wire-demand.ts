import type { WireAnswer } from './wire-probe.js';

/** What a server did over the wire instead of what it should. */
class WireBroken extends Error {
  override readonly name = 'WireBroken';
}

/** @throws {WireBroken} Unless `holds`. */
export function demand(holds: unknown, message: string): asserts holds {
  if (!holds) throw new WireBroken(message);
}

/** @throws {WireBroken} Unless the answer is this problem, said as a problem. */
export function demandProblem(answer: WireAnswer, status: number, code: string, what: string): void {
  demand(answer.status === status, `${what}: ${answer.status} instead of ${status}`);
  demand(answer.code === code, `${what}: the type of the problem says ${answer.code ?? 'nothing'} instead of ${code}`);
  const type = answer.headers.get('content-type') ?? 'nothing';
  demand(type.startsWith('application/problem+json'), `${what}: the content type is ${type}`);
}
