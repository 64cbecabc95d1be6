/** What the console warned of while something ran; it stays off the console. */
export async function warningsDuring(run: () => unknown): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...parts: unknown[]) => void warnings.push(parts.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
