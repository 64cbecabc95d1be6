// What `scripts/access.mjs` measures inside a page. The functions are sent there as text: each stands for itself, on
// top of `installTools`.

/** Leaves tools in the page: how to walk through shadow roots, and what people can see and press. */
export function installTools() {
  const walk = function* (node) {
    for (const element of node.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* walk(element.shadowRoot);
    }
  };
  const parentOf = (element) =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
  const ancestors = function* (element) {
    for (let at = element; at; at = parentOf(at)) yield at;
  };
  const isHiddenForSighted = (element) =>
    [...ancestors(element)].some((at) => {
      const { width, height } = at.getBoundingClientRect();
      const { clipPath, position, opacity } = getComputedStyle(at);
      return (
        (position === 'absolute' && width <= 1 && height <= 1) ||
        /inset\(50%|circle\(0/.test(clipPath) ||
        opacity === '0'
      );
    });
  const isVisible = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !isHiddenForSighted(element);
  const layers = () => [...walk(document)].filter((element) => element.matches('dialog:modal'));
  const topLayer = () => layers().at(-1);
  const isReachable = (element) => {
    const top = topLayer();
    return !top || [...ancestors(element)].some((at) => at === top || at.matches?.(':popover-open'));
  };
  const describe = (element) => {
    const path = [...ancestors(element)].filter((at) => at.localName.includes('-')).map((at) => at.localName);
    const name = element.getAttribute('aria-label') ?? element.textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 40);
    const part = element.getAttribute('part') ?? element.className?.toString().trim().replaceAll(/\s+/g, '.');
    return `${path.toReversed().join(' ')} ${element.localName}${part ? `.${part}` : ''}${name ? ` "${name}"` : ''}`;
  };
  const focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body ? null : at;
  };
  const root = () => document.getElementById('storybook-root');
  globalThis.rosterkitAccess = { walk, parentOf, ancestors, isVisible, isReachable, topLayer, describe, focused, root };
}

/**
 * WCAG 2.5.8: targets that are smaller than 24 px and nearer to another than the circle of 24 px around each allows.
 * A label belongs to its control; a link inside a sentence is as high as its line may be.
 */
export function smallTargets() {
  const MIN_PX = 24;
  const { walk, isVisible, isReachable, ancestors, describe, root } = globalThis.rosterkitAccess;
  const PRESSABLE =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=menuitem], [role=option], [role=tab], [role=switch]';
  const isInSentence = (element) =>
    getComputedStyle(element).display === 'inline' &&
    [...element.parentNode.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  const boxOf = (element) => {
    // in a row of the list, the whole cell of the box chooses and the whole cell of the name opens
    const cell = element.closest('.row :is(.cell--check, .cell--name)');
    const boxes = [element, ...(element.labels ?? []), element.closest('label'), cell]
      .filter(Boolean)
      .map((at) => {
        const range = document.createRange(); // a label may have no box of its own
        range.selectNodeContents(at);
        return at.getClientRects().length > 0 ? at.getBoundingClientRect() : range.getBoundingClientRect();
      })
      .filter((box) => box.width > 0);
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  };
  const canBePressed = (element) =>
    (isVisible(element) || [...(element.labels ?? [])].some(isVisible)) &&
    isReachable(element) &&
    !element.disabled &&
    ![...ancestors(element)].some((at) => at.inert);
  const targets = [...walk(root())]
    .filter((element) => element.matches(PRESSABLE) && canBePressed(element) && !isInSentence(element))
    .map((element) => ({ element, box: boxOf(element) }));
  const isSmall = ({ box }) => box.width < MIN_PX - 0.01 || box.height < MIN_PX - 0.01;
  const center = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const distanceToBox = ([x, y], box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const isCrowded = (one) =>
    targets.some((other) => {
      if (other === one || one.element.contains(other.element) || other.element.contains(one.element)) return false;
      if (distanceToBox(center(one), other.box) < MIN_PX / 2) return true;
      if (!isSmall(other)) return false;
      const [x, y] = center(one);
      const [otherX, otherY] = center(other);
      return Math.hypot(x - otherX, y - otherY) < MIN_PX;
    });
  return {
    count: targets.length,
    problems: targets
      .filter((target) => isSmall(target) && isCrowded(target))
      .map(({ element, box }) => `${Math.round(box.width)} × ${Math.round(box.height)} px: ${describe(element)}`),
  };
}

/** What cannot be read: texts cut off or over each other, and a page that scrolls sideways. */
export function unreadable() {
  const { walk, isVisible, isReachable, ancestors, describe, root } = globalThis.rosterkitAccess;
  const problems = [];
  const overhang = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (overhang > 0) problems.push(`the page scrolls sideways by ${overhang} px`);
  const ownText = (element) =>
    [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
  const texts = [];
  for (const element of walk(root())) {
    const nodes = ownText(element);
    if (nodes.length === 0 || /^(style|script|option|title)$/.test(element.localName)) continue;
    if (!isVisible(element) || !isReachable(element)) continue;
    for (const node of nodes) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && rect.height > 0) texts.push({ element, rect });
      }
    }
  }
  // only texts in the same scroller can lie on each other; a sticky head may cover rows that scroll below it
  const placeOf = (element) =>
    [...ancestors(element)].find((at) => {
      const { position, overflowY } = getComputedStyle(at);
      return /sticky|fixed/.test(position) || /auto|scroll/.test(overflowY);
    });
  // shortened with an ellipsis, and told in full by its title and where the row leads
  const isShortened = (element) => getComputedStyle(element).textOverflow === 'ellipsis' && Boolean(element.title);
  const placed = [];
  for (const { element, rect } of texts) {
    let { left, right, top, bottom } = rect;
    for (const at of ancestors(element)) {
      if (at === document.documentElement) break;
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const hidesAcross = /hidden|clip/.test(overflowX);
      const hidesDown = /hidden|clip/.test(overflowY);
      const isCut =
        (hidesAcross && (right > box.right + 1 || left < box.left - 1)) ||
        (hidesDown && (bottom > box.bottom + 2 || top < box.top - 2));
      if (isCut && !isShortened(at)) problems.push(`cut off: ${describe(element)}`);
      if (hidesAcross) [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (hidesDown) [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      if (/auto|scroll/.test(overflowX + overflowY)) break; // what scrolls can be reached
    }
    placed.push({ element, rect: { left, right, top, bottom, height: bottom - top }, place: placeOf(element) });
  }
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      if (other.element === one.element || other.place !== one.place) continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      // the boxes of lines touch; their letters do not
      if (across > 2 && down > Math.min(one.rect.height, other.rect.height) / 3) {
        problems.push(`on each other: ${describe(one.element)} and ${describe(other.element)}`);
      }
    }
  }
  return [...new Set(problems)];
}

/** WCAG 1.4.12: the spacing of text that people may ask for, in every shadow root. */
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets.push(sheet);
  for (const element of globalThis.rosterkitAccess.walk(document)) element.shadowRoot?.adoptedStyleSheets.push(sheet);
  globalThis.rosterkitAccess.unspace = () => {
    const without = (sheets) => sheets.filter((other) => other !== sheet);
    document.adoptedStyleSheets = without(document.adoptedStyleSheets);
    for (const { shadowRoot } of globalThis.rosterkitAccess.walk(document)) {
      if (shadowRoot) shadowRoot.adoptedStyleSheets = without(shadowRoot.adoptedStyleSheets);
    }
  };
}
