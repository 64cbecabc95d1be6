/** The version after this one. */
export function nextVersion(version: string | undefined): string {
  return String((Number.parseInt(version ?? '0', 10) || 0) + 1);
}
