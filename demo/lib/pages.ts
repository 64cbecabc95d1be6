import { byId } from './dom.js';
import { hintAtMore } from './menus.js';

/** Where a page of several pages begins, and what its title ends with. */
export interface Site {
  /** The page when the address names none. */
  readonly home: string;
  readonly brand: string;
}

/** The page of an address: its name, e.g. `settings/accounts`, and what a `*` in it stands for. */
export interface Place {
  readonly name: string;
  readonly rest: string;
}

/** Pages whose address ends with a secret of a mail. */
const WITH_SECRET = new Set(['join', 'reset']);

/** The page the address names, e.g. `settings/accounts`, and what follows it: `join/<token>`, `orders/<number>`. */
export function currentPage({ home }: Site): Place {
  const path = currentPath(home);
  const [first = '', rest] = path.split('/', 2);
  if (WITH_SECRET.has(first) && rest !== undefined) return { name: first, rest };
  for (const section of document.querySelectorAll<HTMLElement>('[data-page]')) {
    const name = section.dataset['page'] ?? '';
    const found = matchOf(name, path);
    if (found !== undefined) return { name, rest: found };
  }
  return { name: 'missing', rest: '' };
}

const currentPath = (home: string): string => location.hash.replace(/^#\/?/, '') || home;

/** What the `*` of `accounts/*\/users` stands for in a path; `undefined` for another page's path. */
function matchOf(name: string, path: string): string | undefined {
  const [wanted, given] = [name.split('/'), path.split('/')];
  const isIt = wanted.length === given.length && wanted.every((part, i) => part === '*' || part === given[i]);
  return isIt ? decodeURIComponent(given[wanted.indexOf('*')] ?? '') : undefined;
}

/** Whether the next change of the address is the page's own doing. */
let isGoingOn = false;

/** Goes on from where somebody has arrived to where they belong. The keyboard stays where it is, and so do open menus. */
export function goOn(hash: string): void {
  if (location.hash === hash) return;
  isGoingOn = true;
  location.replace(hash);
}

/** Shows the page of the address now and whenever it changes. */
export function followAddress(site: Site, onPage: (place: Place) => void): void {
  const show = (isMove: boolean): void => {
    const place = currentPage(site);
    const isOwnDoing = isGoingOn;
    isGoingOn = false; // what is told next may go on, too
    for (const section of document.querySelectorAll<HTMLElement>('[data-page]')) {
      section.hidden = section.dataset['page'] !== place.name;
    }
    markHere(site);
    onPage(place);
    const title = document.querySelector(`[data-page="${CSS.escape(place.name)}"] h1`)?.textContent ?? '';
    document.title = `${title} · ${site.brand}`;
    const { activeElement: active, body } = document;
    if (!isMove || (isOwnDoing && active !== body && active?.checkVisibility())) return;
    byId('account-menu').hidePopover();
    byId('main').focus();
    scrollTo(0, 0);
  };
  addEventListener('hashchange', () => show(true));
  show(false);
  // which links there are, and so where they are in a menu, depends on what is open to this person; how much of them
  // is seen also on how large the text is and what else stands beside them
  const links = new ResizeObserver(() => requestAnimationFrame(() => markHere(site)));
  for (const part of document.querySelectorAll('nav, nav a')) links.observe(part);
}

/** Opens the account's menu under its button. */
export function setUpAccountMenu(): void {
  const menu = byId('account-menu');
  menu.addEventListener('beforetoggle', () => {
    menu.style.top = `${byId('account-button').getBoundingClientRect().bottom + 8}px`;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    const isInside =
      relatedTarget instanceof Node && (menu.contains(relatedTarget) || relatedTarget === byId('account-button'));
    if (relatedTarget && !isInside) menu.hidePopover();
  });
}

/** Marks the links to where the page is; one with `data-section` stands for these pages and every page below them. */
export function markHere({ home }: Pick<Site, 'home'>): void {
  const path = currentPath(home);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a[href^="#/"]')) {
    const { section } = link.dataset;
    const isHere = link.hash === `#/${path}`;
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    const isInside = (section?.split(' ') ?? []).some((part) => path === part || path.startsWith(`${part}/`));
    link.classList.toggle('here', isHere || isInside);
    if (isHere || isInside) showInMenu(link);
  }
  hintAtMore();
}

/** How much of an edge an arrow may lie over, which says that there is more of the menu: styles/menus.css. */
const ARROW_REM = 1.9;

/** Scrolls the menu, and nothing else, so that a link in it is seen: in a narrow page not all of them are. */
function showInMenu(link: HTMLElement): void {
  const menu = link.closest('nav');
  // whoever is in the menu with the keyboard goes on seeing where they are
  if (!menu || menu.scrollWidth <= menu.clientWidth || menu.contains(document.activeElement)) return;
  const [inner, outer] = [link.getBoundingClientRect(), menu.getBoundingClientRect()];
  const arrow = ARROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (inner.left >= outer.left + arrow && inner.right <= outer.right - arrow) return;
  menu.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
}
