/** Longer than the longer of the ways takes. */
const FLOOR_MS = 250;

/** Does something in a time that does not tell what there was to do (IN-27). */
export async function inEvenTime<T>(work: () => Promise<T>, floorMs = FLOOR_MS): Promise<T> {
  const [result] = await Promise.all([
    work(),
    new Promise<void>((resolve) => {
      setTimeout(resolve, floorMs);
    }),
  ]);
  return result;
}
