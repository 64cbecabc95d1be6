/** More is no list of people. */
const LONGEST_FILE = 2_000_000;

/**
 * The text of a file that a spreadsheet or a person wrote: UTF-8, UTF-16 with a mark, else Windows-1252.
 * @returns `undefined` for a file that is too long.
 */
export async function readTextFile(file: Blob): Promise<string | undefined> {
  if (file.size > LONGEST_FILE) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
