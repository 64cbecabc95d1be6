import { waitUntil } from '@open-wc/testing';

/** Longer than any busy machine needs: a condition that never comes costs this once, a hasty limit costs whole runs. */
const PATIENCE = { timeout: 9000, interval: 15 };

/** Waits for a condition, as every browser test does: with the same patience, and by the name of what was awaited. */
export async function until(condition: () => unknown, what?: string): Promise<void> {
  await waitUntil(() => Boolean(condition()), what === undefined ? undefined : `waited for ${what}`, PATIENCE);
}
