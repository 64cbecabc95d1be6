import { ContractBroken } from './assert.js';

/**
 * The outcome of `work`, which must come in time.
 * @throws {ContractBroken} with `message` when it does not.
 */
export async function inTime<T>(work: Promise<T>, ms: number, message: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ContractBroken(message)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
