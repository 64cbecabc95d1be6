/**
 * The letters behind an `xn--` label (RFC 3492 §6.2), so that a look-alike is seen in its ASCII form too.
 * @param label - Without the `xn--`.
 * @returns `undefined` for what is no Punycode.
 */
export function decodePunycode(label: string): string | undefined {
  const dash = label.lastIndexOf('-');
  const output = [...(dash > 0 ? label.slice(0, dash) : '')];
  let [n, bias, i] = [128, 72, 0];
  for (let at = dash > 0 ? dash + 1 : 0; at < label.length;) {
    const before = i;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = DIGITS.indexOf(label[at++] ?? '?');
      if (digit < 0) return undefined;
      i += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff) return undefined;
    output.splice(i++, 0, String.fromCodePoint(n));
  }
  return output.join('');
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** RFC 3492 §6.1 with the parameters of §5. */
function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
