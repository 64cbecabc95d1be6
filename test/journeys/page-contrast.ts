import type { Page } from 'playwright-core';

/**
 * The texts of a page that stand on their background with less than WCAG 2.2 AA asks for, through shadow roots; on a
 * gradient the weakest of its colours counts. What is switched off, and the demo's own bar, are left out.
 */
export async function weakTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Rgb = readonly number[];
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const paint = (layers: readonly string[]): Rgb => {
      for (const layer of layers) {
        context.fillStyle = layer;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (rgb: Rgb): number =>
      rgb
        .map((channel) => channel / 255)
        .map((channel) => (channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
        .reduce((sum, channel, index) => sum + channel * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    const contrast = (one: Rgb, other: Rgb): number => {
      const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const isOpaque = (color: string): boolean => {
      context.clearRect(0, 0, 1, 1);
      paint([color]);
      return context.getImageData(0, 0, 1, 1).data[3] === 255;
    };
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
    /** The stacks of layers below a text, the lowest first: one, or one for each colour of a gradient. */
    const stacksBelow = (element: Element): string[][] => {
      let above: string[][] = [[]];
      for (let at: Element | null = element; at; at = parentOf(at)) {
        const { backgroundColor, backgroundImage } = getComputedStyle(at);
        const stops = backgroundImage.startsWith('linear-gradient')
          ? (backgroundImage.match(/(?:rgba?|oklch|oklab|color)\([^()]*\)/g) ?? [])
          : [];
        const isBehindText = stops.length > 0 && !at.matches('input, select'); // theirs is an arrow at one end
        above = above.flatMap((stack) => (isBehindText ? stops : [backgroundColor]).map((layer) => [layer, ...stack]));
        if (isOpaque(isBehindText ? (stops[0] ?? '') : backgroundColor)) break;
      }
      return above;
    };
    const weak: string[] = [];
    const judge = (element: Element, text: string): void => {
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
      const least = Math.min(...stacksBelow(element).map((stack) => contrast(paint([...stack, color]), paint(stack))));
      if (least < (isLarge ? 3 : 4.5)) weak.push(`${text.slice(0, 30)}: ${least.toFixed(2)}, ${color}`);
    };
    const walk = (root: Element | ShadowRoot): void => {
      for (const node of root.childNodes) {
        if (node instanceof Text) {
          const holder = root instanceof ShadowRoot ? root.host : root;
          if (node.data.trim() && holder.checkVisibility({ visibilityProperty: true })) judge(holder, node.data.trim());
        } else if (
          node instanceof Element &&
          !node.matches('.demo, :disabled, [aria-disabled="true"], style, script')
        ) {
          walk(node);
          if (node.shadowRoot) walk(node.shadowRoot);
        }
      }
    };
    walk(document.body);
    return weak;
  });
}
