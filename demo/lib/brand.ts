/** Other looks for the same pages, each a sheet of at most 20 lines: `winery.html?brand=kiln`. */
const BRANDS = import.meta.glob<string>('../styles/brands/*.css', { eager: true, query: '?url', import: 'default' });

/** Puts a brand's sheet behind the page's own; one that there is not leaves the page as it is. */
export function wearBrand(brand: string): void {
  const address = BRANDS[`../styles/brands/${brand}.css`];
  if (!address) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  document.head.append(link);
}
