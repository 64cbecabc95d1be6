/** A sentence with its full stop, which the name at its end may have brought along: "Vélo Boréal inc." */
export function fullStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
