/** A name or an address inside a sentence, in a direction of its own: neither turns the other around (UAX #9, FSI). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
