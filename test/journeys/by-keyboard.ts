import type { CDPSession, Locator, Page } from 'playwright-core';

/*
 * What a journey does with the pointer, done with the keyboard alone: from wherever the keyboard is, Tab or Shift+Tab to
 * the control, the arrows inside of what has one stop of the Tab key, and then the key that does it. Fails where a
 * control cannot be reached, is not wholly on the page, or has made the page wider than its window.
 */

/** Most presses on the way to one control. */
const MOST_PRESSES = 250;
/** How often it is guessed how far a control is: from there on the Tab key is pressed once at a time. */
const MOST_GUESSES = 2;
/** How long a page may take to put a control where it can be seen. */
const SETTLED_MS = 1000;

/** What is to be known of a control before it is used. */
interface Control {
  readonly type: string;
  readonly role: string;
  readonly isChecked: boolean;
}

type Key = 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight';
/** Where the keyboard is, seen from a control: there, the key that leads nearer, or about to be there by itself. */
type Way = 'here' | 'soon' | Key;

/** The next step, and how many stops of the Tab key there seem to be up to the control. */
interface Step {
  readonly way: Way;
  readonly stops: number;
}

/** Runs in the page. */
function controlOf(element: Element): Control {
  return {
    type: element.getAttribute('type') ?? '',
    role: element.getAttribute('role') ?? '',
    isChecked: (element as HTMLInputElement).checked || element.getAttribute('aria-selected') === 'true',
  };
}

/** Runs in the page: the next step on the way to an element. */
function stepTo(target: Element): Step {
  const hostOf = (node: Element): Element | null => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const parentOf = (node: Element): Element | null => node.assignedSlot ?? node.parentElement ?? hostOf(node);
  const around = (node: Element, selector: string): Element | null => {
    for (let at: Element | null = node; at; at = parentOf(at)) if (at.matches(selector)) return at;
    return null;
  };
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const one = (way: Way): Step => ({ way, stops: 1 });
  if (active === target) return one('here');
  if (!active) return one('Tab');

  const chain = (node: Element): Element[] => {
    const all = [];
    for (let at: Element | null = node; at; at = parentOf(at)) all.unshift(at);
    return all;
  };
  const isBefore = (): boolean => {
    const [from, to] = [chain(active), chain(target)];
    let at = 0;
    while (from[at] && from[at] === to[at]) at++;
    const [here, there] = [from[at], to[at]];
    if (!here || !there) return !there;
    // what a host shows beside its slots is compared as the shadow tree has it
    return (here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  };
  const stops: Element[] = [];
  /** Of a group of radio buttons the Tab key stops at one only. */
  const isStop = (node: Element): boolean =>
    (node as HTMLElement).tabIndex >= 0 &&
    !node.shadowRoot &&
    !node.matches(':disabled, input[type=radio]:not(:checked)') &&
    node.checkVisibility({ visibilityProperty: true });
  const collect = (node: Element): void => {
    const { display } = getComputedStyle(node);
    if (display === 'none' || node.hasAttribute('inert')) return;
    if (node === active || node === target || isStop(node)) stops.push(node);
    const inner = node instanceof HTMLSlotElement ? node.assignedElements() : [];
    for (const child of inner.length > 0 ? inner : (node.shadowRoot ?? node).children) collect(child);
  };
  /** The way by Tab; how far is a guess, which rather falls short than leads past the control. */
  const tab = (): Step => {
    collect(active.closest('dialog') ?? document.body);
    const [from, to] = [active === document.body ? 0 : stops.indexOf(active), stops.indexOf(target)];
    const distance = from < 0 || to < 0 ? 1 : Math.max(1, Math.abs(to - from) - 1);
    return { way: active !== document.body && isBefore() ? 'Shift+Tab' : 'Tab', stops: distance };
  };
  const down = (from: Element, to: Element): Step =>
    one(from.getBoundingClientRect().top < to.getBoundingClientRect().top || !isBefore() ? 'ArrowDown' : 'ArrowUp');

  const shared = (selector: string): boolean => {
    const ofActive = new Set(chain(active));
    return chain(target).some((box) => box.matches(selector) && ofActive.has(box));
  };
  const across = (box: Element): Step =>
    one(isBefore() === (getComputedStyle(box).direction === 'rtl') ? 'ArrowRight' : 'ArrowLeft');
  const role = target.getAttribute('role') ?? '';
  if (role.startsWith('menuitem')) {
    // a menu takes the keyboard when it opens
    if (!shared('[role=menu]')) return one('soon');
    return one(isBefore() ? 'ArrowUp' : 'ArrowDown');
  }
  if (role === 'tab') {
    if (!shared('[role=tablist]') || active.getAttribute('role') !== 'tab') return tab();
    return across(around(target, '[role=tablist]')!);
  }
  if (target.matches('input[type=radio]')) {
    const name = (target as HTMLInputElement).name;
    const isMate = active.matches('input[type=radio]') && (active as HTMLInputElement).name === name;
    return isMate && (name !== '' || shared('[role=radiogroup]')) ? one(isBefore() ? 'ArrowUp' : 'ArrowDown') : tab();
  }
  const row = around(target, '[role=row][tabindex]');
  const activeRow = around(active, '[role=row][tabindex]');
  if (row && activeRow && around(row, '[role=grid]') === around(activeRow, '[role=grid]')) {
    if (row === activeRow) return across(row);
    return one(row.getBoundingClientRect().top > activeRow.getBoundingClientRect().top ? 'ArrowDown' : 'ArrowUp');
  }
  if ((target as HTMLElement).tabIndex === -1 && !row) {
    const group = target.closest('ul') ? 'ul' : 'fieldset, [role=group], [role=listbox], [role=toolbar]';
    // arrows choose among radio buttons: from them, a checkbox is one stop further
    const isMate = active.localName === target.localName && active.getAttribute('type') === target.getAttribute('type');
    if (shared(group) && isMate) return down(active, target);
  }
  return tab();
}

/** Runs in the page: what is wrong with where a control is shown, if anything. */
function misplaced(element: Element): string {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) return `The page is ${scrollWidth} px wide in a window of ${innerWidth} px.`;
  const { left, right, width } = element.getBoundingClientRect();
  // what is only for screen readers is drawn with nothing of its own size
  if (width > 4 && (left < -2 || right > innerWidth + 2)) {
    return `The control lies from ${left} to ${right} px in a window of ${innerWidth} px.`;
  }
  return '';
}

/** Runs in the page: the control that a text is in. */
function controlAround(element: Element): Element {
  return element.closest('a[href], button, input, select, textarea, summary, [tabindex]') ?? element;
}

/** Brings the keyboard to a control. @returns The control. */
async function reach(given: Locator): Promise<Control> {
  await given.waitFor();
  const page = given.page();
  let target = await given.evaluateHandle(controlAround);
  const passed: Way[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    // a list that has read on draws its rows anew
    if (!(await target.evaluate((element) => element.isConnected))) target = await given.evaluateHandle(controlAround);
    const { way, stops } = await target.evaluate(stepTo);
    if (way === 'here') {
      // a menu that the page is about to open may scroll once more
      const end = Date.now() + SETTLED_MS;
      let wrong = await target.evaluate(misplaced);
      while (wrong && Date.now() < end) wrong = await target.evaluate(misplaced);
      if (wrong) throw new Error(`${wrong} (${given.toString()})`);
      return target.evaluate(controlOf);
    }
    if (isLost(passed, way)) break;
    passed.push(way);
    if (way === 'soon') await page.waitForTimeout(20);
    else await pressOften(page, way, passed.length <= MOST_GUESSES ? stops : 1);
  }
  throw new Error(`The keyboard does not lead to ${given.toString()}: ${passed.slice(-6).join(', ')}.`);
}

/** Each page's own line to the browser, as keys are pressed one by one but not waited for one by one. */
const lines = new WeakMap<Page, Promise<CDPSession>>();
const SHIFT = 8;

async function pressOften(page: Page, key: Key, times: number): Promise<void> {
  if (times === 1 || !key.endsWith('Tab')) return page.keyboard.press(key);
  const line = lines.get(page) ?? page.context().newCDPSession(page);
  lines.set(page, line);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: key === 'Tab' ? 0 : SHIFT };
  const session = await line;
  await Promise.all(
    Array.from({ length: times }, () => [
      session.send('Input.dispatchKeyEvent', { ...tab, type: 'rawKeyDown' }),
      session.send('Input.dispatchKeyEvent', { ...tab, type: 'keyUp' }),
    ]).flat(),
  );
}

/** Going to and fro: the control lies between two stops and is none. */
function isLost(passed: readonly Way[], way: Way): boolean {
  const [a, b, c] = passed.slice(-3);
  return a !== undefined && a !== b && a === c && b === way;
}

/** Whether a control belongs to the demo's own bar, which is no part of a journey. */
export async function isOfTheDemo(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.closest('.demo') !== null);
}

const KEYS_TYPED = /^(|text|email|password|search|tel|url|number)$/;

/** What is done to controls, in the place of Playwright's own ways. */
export const byKeyboard = {
  async click(target: Locator): Promise<void> {
    const { type, role, isChecked } = await reach(target);
    const isSpace = type === 'checkbox' || type === 'radio' || role === 'switch' || role === 'checkbox';
    if (role !== 'tab' && type !== 'radio') await target.page().keyboard.press(isSpace ? 'Space' : 'Enter');
    else if (!isChecked) await target.page().keyboard.press('Space');
  },
  async fill(target: Locator, text: string): Promise<boolean> {
    const { type } = await reach(target);
    if (!KEYS_TYPED.test(type)) return false; // a date, a colour: the browser's own fields
    await target.page().keyboard.press('Control+a');
    await (text === '' ? target.page().keyboard.press('Delete') : target.page().keyboard.type(text));
    return true;
  },
  async setChecked(target: Locator, isWanted: boolean): Promise<void> {
    await target.waitFor();
    if ((await target.evaluate(controlOf)).isChecked === isWanted) return;
    await reach(target);
    if ((await target.evaluate(controlOf)).isChecked !== isWanted) await target.page().keyboard.press('Space');
    if ((await target.evaluate(controlOf)).isChecked !== isWanted) {
      throw new Error(`${target.toString()} did not become ${isWanted ? 'chosen' : 'not chosen'}.`);
    }
  },
  /** @param fits - Whether an option is the one, by its value and its label. */
  async select(target: Locator, fits: (value: string, label: string) => boolean): Promise<void> {
    await reach(target);
    const options = await target.evaluate((select) =>
      [...(select as HTMLSelectElement).options].map(({ value, label }) => ({ value, label })),
    );
    const wanted = options.findIndex(({ value, label }) => fits(value, label));
    if (wanted < 0) throw new Error(`No such option: ${options.map(({ label }) => label).join(', ')}`);
    for (let presses = 0; presses < options.length; presses++) {
      const at = await target.evaluate((select) => (select as HTMLSelectElement).selectedIndex);
      if (at === wanted) return;
      await target.page().keyboard.press(at < wanted ? 'ArrowDown' : 'ArrowUp');
    }
    throw new Error(`The arrows do not lead to the option ${wanted} of ${target.toString()}.`);
  },
};
