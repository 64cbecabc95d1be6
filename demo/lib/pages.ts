import { byId } from './dom.js';

/** The team: what the page is here to show. */
const HOME = 'settings/accounts';

/** Pages whose address ends with a secret of a mail. */
const WITH_SECRET = new Set(['join', 'reset']);

/** The page the address names, e.g. `settings/accounts`, and what follows it: `join/<token>`. */
export function currentPage(): { readonly name: string; readonly rest: string } {
  const path = location.hash.replace(/^#\/?/, '') || HOME;
  const [name = '', rest] = path.split('/', 2);
  if (WITH_SECRET.has(name) && rest !== undefined) return { name, rest };
  const isKnown = document.querySelector(`[data-page="${CSS.escape(path)}"]`) !== null;
  return { name: isKnown ? path : 'missing', rest: '' };
}

/** Shows the page of the address now and whenever it changes. */
export function followAddress(onPage: (name: string, rest: string) => void): void {
  const show = (isMove: boolean): void => {
    const { name, rest } = currentPage();
    for (const section of document.querySelectorAll<HTMLElement>('[data-page]')) {
      section.hidden = section.dataset['page'] !== name;
    }
    markHere(name);
    const title = document.querySelector(`[data-page="${CSS.escape(name)}"] h1`)?.textContent ?? '';
    document.title = `${title} · ACME Winery`;
    onPage(name, rest);
    if (!isMove) return;
    byId('account-menu').hidePopover();
    byId('main').focus();
    scrollTo(0, 0);
  };
  addEventListener('hashchange', () => show(true));
  show(false);
}

/** Opens the account's menu under its button. */
export function setUpAccountMenu(): void {
  const menu = byId('account-menu');
  menu.addEventListener('beforetoggle', () => {
    menu.style.top = `${byId('account-button').getBoundingClientRect().bottom + 8}px`;
  });
}

function markHere(name: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.site-nav a, .sub-nav a')) {
    const { section } = link.dataset;
    const isHere = link.hash === `#/${name}`;
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    link.classList.toggle('here', isHere || (section !== undefined && name.startsWith(`${section}/`)));
  }
}
