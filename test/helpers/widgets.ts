import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Capabilities, TeamBackend } from '../../src/backend/index.js';
import type { FaultScript, FaultyBackend, MemoryTeam } from '../../src/backend/memory/index.js';
import { withFaults } from '../../src/testing/index.js';
import '../../src/elements/team-provider/team-provider.js';
import { winery } from './memory-winery.js';
import { toastTexts } from './toasts.js';
import { until } from './until.js';

export interface Signed {
  readonly team: MemoryTeam;
  readonly backend: FaultyBackend;
}

export interface SignedOptions {
  readonly team?: MemoryTeam;
  readonly faults?: FaultScript;
  readonly authorization?: Capabilities['authorization'];
}

/** The winery (or another team), somebody signed in, and what goes wrong on the way. */
export function signedIn(memberId: string, options: SignedOptions = {}): Signed {
  const { team = winery(), faults = [], authorization = 'both' } = options;
  return { team, backend: withFaults(team.backendFor(memberId, { authorization }), faults) };
}

/** A widget inside a provider. */
export async function widget<E extends Element>(
  backend: TeamBackend,
  content: TemplateResult,
  tag: string,
  locale = 'en',
): Promise<E> {
  const provider = await fixture<HTMLElement>(
    html`<team-provider .backend=${backend} locale=${locale}>${content}</team-provider>`,
  );
  return provider.querySelector(tag) as E;
}

/** The first element inside a widget that fits. */
export function inside<E extends Element = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector} in <${host.localName}>.`);
  return found;
}

export function allInside<E extends Element = HTMLElement>(host: Element, selector: string): E[] {
  return [...(host.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

/** Everything a person can read in a widget and in the widgets inside it. */
export function textOf(host: Element): string {
  const texts = allInside(host, '*').map((element) => (element.shadowRoot ? textOf(element) : ''));
  return [host.shadowRoot ? readable(host.shadowRoot) : '', ...texts].join(' ').replaceAll(/\s+/g, ' ');
}

/** Parts of one text stay together; elements are words of their own. */
function readable(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLElement && (node.hidden || node.localName === 'style')) return '';
  const text = [...node.childNodes].map(readable).join('');
  return node instanceof HTMLElement ? ` ${text} ` : text;
}

/** Waits for something to be there. */
export async function appears<E extends Element = HTMLElement>(host: Element, selector: string): Promise<E> {
  await until(() => host.shadowRoot?.querySelector(selector), selector);
  return inside<E>(host, selector);
}

export async function reads(host: Element, text: string): Promise<void> {
  await until(() => [textOf(host), ...toastTexts()].join(' ').includes(text), `"${text}"`).catch((error: Error) => {
    throw new Error(`${error.message}; there is: ${textOf(host)}`);
  });
}

/** Types into what has the keyboard, or into an element. */
export async function type(text: string, into?: HTMLElement): Promise<void> {
  into?.focus();
  await sendKeys({ type: text });
}

export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** Puts text on the clipboard of a paste, as a person would. */
export function paste(text: string, into: HTMLElement): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  into.focus();
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData }); // Firefox leaves out a given one
  into.dispatchEvent(event);
}

/** Goes on with Tab until it is there; engines differ in what they stop at. */
export async function tabTo(element: Element): Promise<void> {
  for (let i = 0; i < 15 && !hasKeyboard(element); i++) await press('Tab');
  if (!hasKeyboard(element)) throw new Error(`Tab does not lead to ${element.localName}.`);
}

/** Whether it has the keyboard. (Two elements that differ are more than chai can print.) */
export function hasKeyboard(element: Element | null | undefined): boolean {
  return element !== undefined && focused() === element;
}

/** What has the keyboard, down through the shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
