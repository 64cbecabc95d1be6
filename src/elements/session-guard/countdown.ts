import type { Localization } from '../../localize/index.js';

const MINUTE_MS = 60_000;
/** When the last minute is spoken of; each second would be noise (WCAG 4.1.3 asks for status, not for a clock). */
const SPOKEN_SECONDS: readonly number[] = [30, 10];

/** What is left in words: minutes, and in the last one seconds. */
export function leftInWords(leftMs: number, { m, f }: Localization): string {
  const seconds = Math.ceil(leftMs / 1000);
  if (leftMs > MINUTE_MS) return m.sessionGuard.minutes({ count: Math.round(leftMs / MINUTE_MS) }, f);
  return m.sessionGuard.seconds({ count: seconds }, f);
}

/** Says now and then what is left: at each minute, at half a minute and at ten seconds. */
export class SparingVoice {
  #spoken: string | undefined;

  /** @returns What to say now; nothing when it was said, or is not worth it. */
  next(leftMs: number, localization: Localization): string | undefined {
    const seconds = Math.ceil(leftMs / 1000);
    const isWorthIt = leftMs > MINUTE_MS || SPOKEN_SECONDS.includes(seconds);
    const words = leftInWords(leftMs, localization);
    if (!isWorthIt || words === this.#spoken) return undefined;
    const isFirst = this.#spoken === undefined;
    this.#spoken = words;
    return isFirst ? undefined : words; // the dialog itself is read when it opens
  }
}
