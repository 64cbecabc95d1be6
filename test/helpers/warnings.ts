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

/** What the console has warned of in the test that runs; nothing of it is printed. */
export function caughtWarnings(): { readonly all: readonly string[] } {
  const { warn } = console;
  const caught: { all: string[] } = { all: [] };
  beforeEach(() => {
    caught.all = [];
    console.warn = (...parts: unknown[]) => void caught.all.push(parts.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return caught;
}
