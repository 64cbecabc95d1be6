import { visit } from 'jsonc-parser';
import { HttpFailure } from './http-failure.js';

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
/** Deeper than anything that is meant (IJ-15). */
const DEEPEST = 32;

/**
 * The body of a request, read strictly: JSON and nothing else, no name twice, not deep, not large whatever
 * Content-Length says (PE-45, IJ-15).
 * @throws {HttpFailure} `mediaType`, `tooLarge`, `malformed`; `invalid` for the name `__proto__` (IJ-11).
 */
export async function readBody(request: Request, maxBytes: number): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) throw new HttpFailure({ code: 'mediaType' });
  const text = await readText(request, maxBytes);
  checkNames(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFailure({ code: 'malformed' });
  }
}

/** Text of at most so many bytes. @throws {HttpFailure} `tooLarge`, `malformed`. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let size = 0;
  let text = '';
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > maxBytes) throw new HttpFailure({ code: 'tooLarge' });
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof HttpFailure) throw error;
    throw new HttpFailure({ code: 'malformed' }); // no UTF-8, or cut off
  }
}

/** Which of two values of one name is meant nobody can say (RFC 8259 §4). */
function checkNames(text: string): void {
  const objects: Set<string>[] = [];
  let depth = 0;
  const deeper = (): void => {
    depth += 1;
    if (depth > DEEPEST) throw new HttpFailure({ code: 'malformed' });
  };
  visit(text, {
    onObjectBegin: () => {
      deeper();
      objects.push(new Set());
    },
    onObjectProperty: (name) => {
      const names = objects.at(-1);
      // no field of ours, and a trap for whoever copies an object
      if (name === '__proto__') throw new HttpFailure({ code: 'invalid', field: name });
      if (names?.has(name)) throw new HttpFailure({ code: 'malformed', field: name });
      names?.add(name);
    },
    onObjectEnd: () => {
      depth -= 1;
      objects.pop();
    },
    onArrayBegin: deeper,
    onArrayEnd: () => {
      depth -= 1;
    },
  });
}
