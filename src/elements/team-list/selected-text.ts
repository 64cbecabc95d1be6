/** Somebody marks text in a row, e.g. to copy an address. */
export function isSelectingText(row: Element): boolean {
  const root = row.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? getSelection();
  return selection?.type === 'Range' && selection.toString() !== '';
}
