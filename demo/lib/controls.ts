import type { FaultScript } from 'rosterkit/testing';
import { barSays } from './bar-texts.js';
import { byId } from './dom.js';

export interface CommonControlHandlers {
  readonly onPerson: (memberId: string) => void;
  readonly onAdvance: (hours: number) => void;
  readonly onLanguage: (lang: string) => void;
  readonly onTheme: (theme: string) => void;
  readonly onReset: () => void;
}

export interface ControlHandlers extends CommonControlHandlers {
  readonly onFaults: (script: FaultScript) => void;
  readonly onCrowd: () => void;
}

const WRITES = /^(invite|resend|revoke|update|deactivate|reactivate|remove|restore|bulk|provision|create|save|archive)/;

/** What goes wrong, as the two switches say. */
function faultScript(delayMs: number, fault: string): FaultScript {
  return ({ method }) => {
    const isWrite = WRITES.test(method);
    if (fault === 'hang') return { hang: true };
    if (fault === 'reads' && method === 'listMembers') return { fail: { code: 'network' } };
    if (fault === 'writes' && isWrite) return { fail: { code: 'server' } };
    if (fault === 'lost' && isWrite) return { failAfter: { code: 'timeout' } };
    return delayMs > 0 ? { delayMs } : undefined;
  };
}

/** Wires the controls of the page without a server; they only tell, the page decides. */
export function setUpControls(handlers: ControlHandlers): void {
  setUpCommonControls(handlers);
  const tellFaults = (): void => {
    const delay = Number(byId('demo-delay', HTMLSelectElement).value);
    handlers.onFaults(faultScript(delay, byId('demo-fault', HTMLSelectElement).value));
  };
  onChange('demo-delay', tellFaults);
  onChange('demo-fault', tellFaults);
  byId('demo-crowd').addEventListener('click', handlers.onCrowd);
  setUpOutbox();
}

/** Wires the controls that every demo page has. */
export function setUpCommonControls(handlers: CommonControlHandlers): void {
  onChange('demo-person', handlers.onPerson);
  onChange('demo-language', handlers.onLanguage);
  onChange('demo-theme', handlers.onTheme);
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-hours]')) {
    button.addEventListener('click', () => handlers.onAdvance(Number(button.dataset['hours'])));
  }
  byId('demo-reset').addEventListener('click', handlers.onReset);
  setUpPanel();
}

function setUpPanel(): void {
  const more = byId('demo-more', HTMLButtonElement);
  const panel = byId('demo-panel');
  more.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    more.ariaExpanded = String(!panel.hidden);
    more.textContent = barSays(panel.hidden ? 'more' : 'fewer');
  });
}

function setUpOutbox(): void {
  const outbox = byId('demo-outbox', HTMLDialogElement);
  byId('demo-outbox-open').addEventListener('click', () => outbox.showModal());
  outbox.addEventListener('click', (event) => {
    const isLink = event.target instanceof HTMLAnchorElement;
    if (isLink || event.target === outbox) outbox.close();
  });
}

function onChange(id: string, tell: (value: string) => void): void {
  const select = byId(id, HTMLSelectElement);
  select.addEventListener('change', () => tell(select.value));
}
