// Goes through a page with the keyboard: each stop is reached, shows itself, and is left again.

/** What is wrong after this time stays wrong, in milliseconds. */
const SETTLED_MS = 300;

/** In the page: what Tab should stop at, and an end before and after it, from which one walk goes to the other. */
function begin() {
  const { walk, ancestors, isReachable, describe, focused, root, topLayer } = globalThis.rosterkitAccess;
  const STOPS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const isStop = (element) =>
    element.matches(STOPS) &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    !element.shadowRoot?.delegatesFocus &&
    element.checkVisibility({ visibilityProperty: true }) &&
    isReachable(element) &&
    ![...ancestors(element)].some((at) => at.inert);
  const ends = [0, 1].map(() => {
    const element = document.createElement('div');
    element.tabIndex = 0;
    element.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0';
    return element;
  });
  const stops = () => [...walk(root())].filter((element) => isStop(element) && !ends.includes(element));
  // a group of radio buttons is one stop
  const groupOf = (element) =>
    element.matches('input[type=radio]') && element.name
      ? (other) =>
          other.name === element.name && other.form === element.form && other.getRootNode() === element.getRootNode()
      : (other) => other === element;
  const place = topLayer() ?? document.body;
  focused()?.blur();
  place.prepend(ends[0]);
  place.append(ends[1]);
  const before = stops();
  globalThis.rosterkitAccess.tabWalk = {
    ends,
    times: new Map(),
    start: (isBack) => {
      const { tabWalk } = globalThis.rosterkitAccess;
      tabWalk.times = new Map();
      ends[isBack ? 1 : 0].focus();
      scrollTo(0, isBack ? document.documentElement.scrollHeight : 0);
    },
    /** Stops that were there all the time, and have not been stopped at. */
    missed: () => {
      const { times } = globalThis.rosterkitAccess.tabWalk;
      const after = new Set(stops());
      return before
        .filter((element) => after.has(element) && ![...times.keys()].some(groupOf(element)))
        .map((element) => `is never reached (2.1.1): ${describe(element)}`);
    },
    finish: () => {
      for (const element of ends) element.remove();
    },
  };
  return before.length;
}

/**
 * WCAG 2.4.7 and 2.4.11: whether what has the keyboard shows it, and can be seen at all.
 * @param isAgain - It has been looked at before.
 */
function look(isAgain) {
  const { ancestors, focused, describe, tabWalk } = globalThis.rosterkitAccess;
  const element = focused();
  if (!element) return { problem: 'the keyboard is on nothing (2.4.3)' };
  if (tabWalk.ends.includes(element)) return { isOut: true };
  const at = describe(element);
  const times = (tabWalk.times.get(element) ?? 0) + (isAgain ? 0 : 1);
  tabWalk.times.set(element, times);
  // the browser has a stop for each part of a date
  const most = element.matches('input:is([type=date], [type=time], [type=datetime-local], [type=month])') ? 8 : 2;
  if (times > most) return { problem: `keeps the keyboard (2.1.2): ${at}`, isTrap: true };
  const shows = (one) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
    const isThick = outlineStyle === 'auto' || parseFloat(outlineWidth) >= 2; // auto is the browser's own ring
    const hasOutline = outlineStyle !== 'none' && isThick && !/^rgba\(.*, 0\)$|\/ 0\)$/.test(outlineColor);
    return hasOutline || (boxShadow !== 'none' && one.matches(':focus-visible, :focus-within'));
  };
  // a box that is drawn by its label or by what stands beside it shows the focus there
  const near = [
    element,
    ...[...ancestors(element)].slice(1, 4),
    element.nextElementSibling,
    ...(element.labels ?? []),
  ].filter(Boolean);
  if (!near.some(shows)) return { problem: `shows no focus: ${at}` };
  const boxes = near
    .slice(0, 1)
    .concat([...(element.labels ?? [])])
    .map((one) => one.getBoundingClientRect());
  const deepest = (root, x, y) => {
    const found = root.elementFromPoint(x, y);
    return found?.shadowRoot?.elementFromPoint(x, y) && found.getRootNode() === root && found !== root.host
      ? deepest(found.shadowRoot, x, y)
      : found;
  };
  const isOnTop = (x, y) => {
    const top = deepest(document, x, y);
    return top !== null && ([...ancestors(top)].includes(element) || [...ancestors(element)].includes(top));
  };
  const points = boxes.flatMap(({ left, right, top, bottom }) =>
    [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y])),
  );
  const isSeen = points.some(([x, y]) => isOnTop(x, y));
  if (isSeen) return {};
  const [x, y] = points[Math.floor(points.length / 2)];
  const above = deepest(document, x, y);
  return {
    problem: `is hidden while it has the keyboard: ${at}, by ${above ? describe(above) : 'the edge of the window'}`,
  };
}

/** @returns What is wrong with the page on the way, from its beginning to its end and back. */
export async function tabThrough(page) {
  const count = await page.evaluate(begin);
  const problems = [...(await walkTo(page, 'Tab', count)), ...(await walkTo(page, 'Shift+Tab', count))];
  await page.evaluate(() => globalThis.rosterkitAccess.tabWalk.finish());
  return [...new Set(problems)];
}

async function walkTo(page, key, count) {
  const problems = [];
  const told = () => problems.map((problem) => `${key}: ${problem}`);
  await page.evaluate((isBack) => globalThis.rosterkitAccess.tabWalk.start(isBack), key !== 'Tab');
  // what only appears on the way, and the parts of dates, are stops on top
  const most = 2 * count + 50;
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press(key);
    let found = await page.evaluate(look, false);
    if (found.problem && !found.isTrap) {
      await page.waitForTimeout(SETTLED_MS); // what is still being drawn, or scrolled to, is no fault yet
      found = await page.evaluate(look, true);
    }
    const { problem, isOut, isTrap } = found;
    if (isOut) {
      problems.push(...(await page.evaluate(() => globalThis.rosterkitAccess.tabWalk.missed())));
      return told();
    }
    if (problem) problems.push(problem);
    if (isTrap) return told();
  }
  problems.push(`does not lead out of the page in ${most} times, where ${count} stops are (2.1.2)`);
  return told();
}
