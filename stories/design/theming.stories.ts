import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import kiln from '../../demo/styles/brands/kiln.css?raw';
import signal from '../../demo/styles/brands/signal.css?raw';
import { themeEditor, type ThemeEditorElement } from './theme-editor.js';
import { themeOf, type Theme } from './theme.js';

const presets: Readonly<Record<string, Theme>> = { Kit: {}, Kiln: themeOf(kiln), Signal: themeOf(signal) };

/**
 * Edit the tokens beside a real list and form; what is too weak to be read is named at once. Copy the sheet into your page.
 */
const meta: Meta<{ readonly theme: Theme }> = {
  title: 'Design/Theming',
  parameters: { team: false },
  args: { theme: {} },
  argTypes: { theme: { control: false } },
  render: ({ theme }) => themeEditor(theme, presets),
};
export default meta;
type Story = StoryObj<{ readonly theme: Theme }>;

const editorIn = (canvas: HTMLElement): ThemeEditorElement =>
  canvas.querySelector('theme-editor') as ThemeEditorElement;
const inside = (canvas: HTMLElement, selector: string): HTMLElement => {
  const found = editorIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

export const Kit: Story = {};

/** Clay and cream, a serif for titles: demo/styles/brands/kiln.css. */
export const Kiln: Story = { args: { theme: presets['Kiln'] ?? {} } };

/** Dark, dense, square and monospaced: demo/styles/brands/signal.css. */
export const Signal: Story = { args: { theme: presets['Signal'] ?? {} } };

const typeInto = (canvas: HTMLElement, selector: string, value: string, event: 'change' | 'input'): void => {
  const field = inside(canvas, selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
};
const sheetIn = (canvas: HTMLElement): string => (inside(canvas, 'textarea') as HTMLTextAreaElement).value;

/** Any token can be set, with a field or by its name; a field left empty is the default again. */
export const EveryTokenAndBack: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => inside(canvasElement, '#unit'));
    const [unit, size] = ['#unit', '#font-size-xl'].map((id) => inside(canvasElement, id) as HTMLInputElement);
    const first = unit?.value;
    typeInto(canvasElement, '#unit', '5', 'change');
    typeInto(canvasElement, '#font-size-xl', '26', 'change');
    typeInto(canvasElement, '#focus-width', '3', 'change');
    typeInto(canvasElement, '#font-weight-strong', '700', 'change');
    typeInto(canvasElement, '#brand-600', '#7a1f5c', 'input');
    typeInto(canvasElement, '#other-name', '--rosterkit-shadow-1', 'change');
    typeInto(canvasElement, '#other-value', 'none; } * {', 'input');
    await editorIn(canvasElement).updateComplete;
    inside(canvasElement, '#others .button').click();
    await waitFor(() => expect(inside(canvasElement, '#other-error').textContent).toContain('It takes a shadow'));
    typeInto(canvasElement, '#other-value', 'none', 'input');
    await editorIn(canvasElement).updateComplete;
    inside(canvasElement, '#others .button').click();
    await waitFor(() =>
      expect(sheetIn(canvasElement)).toBe(
        ':root {\n  --rosterkit-unit: 5px;\n  --rosterkit-font-size-xl: 26px;\n  --rosterkit-focus-width: 3px;\n' +
          '  --rosterkit-font-weight-strong: 700;\n  --rosterkit-palette-brand-600: #7a1f5c;\n' +
          '  --rosterkit-shadow-1: none;\n}\n',
      ),
    );
    for (const id of ['#unit', '#font-size-xl', '#focus-width', '#font-weight-strong']) {
      typeInto(canvasElement, id, '', 'change');
    }
    inside(canvasElement, '[aria-label="Reset brand-600"]').click();
    inside(canvasElement, '[aria-label="Reset --rosterkit-shadow-1"]').click();
    await waitFor(() => expect(sheetIn(canvasElement)).toBe(''));
    await waitFor(() => expect([unit?.value, size?.value]).toEqual([first, '20']));
  },
};

/** A colour too weak to be read is named, exported as chosen, and taken back. */
export const TooWeakForAMoment: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => inside(canvasElement, '#text-muted'));
    const field = inside(canvasElement, '#text-muted') as HTMLInputElement;
    field.value = '#c8c8c8';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await editorIn(canvasElement).updateComplete;
    await waitFor(() => expect(inside(canvasElement, '#contrast').textContent).toContain('text-muted on'));
    await expect((inside(canvasElement, 'textarea') as HTMLTextAreaElement).value).toMatch(
      /^:root \{\n {2}--rosterkit-color-text-muted: light-dark\(#c8c8c8, #[0-9a-f]{6}\);\n\}\n$/,
    );
    inside(canvasElement, '[aria-label="Reset text-muted"]').click();
    await waitFor(() => expect(inside(canvasElement, '#contrast').textContent).toContain('Every pair'));
    await expect((inside(canvasElement, 'textarea') as HTMLTextAreaElement).value).toBe('');
  },
};

const focused = (canvas: HTMLElement): string | undefined => editorIn(canvas).shadowRoot?.activeElement?.id;
const press = (canvas: HTMLElement, selector: string): void => {
  const button = inside(canvas, selector);
  button.focus();
  button.click();
};

/** A number out of bounds is answered and not taken: the field says what it takes, the sheet stays as it was. */
export const OutOfBounds: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => inside(canvasElement, '#font-weight'));
    const weight = inside(canvasElement, '#font-weight') as HTMLInputElement;
    await expect([weight.value, weight.validity.valid]).toEqual(['400', true]);
    weight.stepUp();
    await expect(weight.value).toBe('500');
    for (const [id, typed, bounds] of [
      ['font-weight', '5000', '100 to 900'],
      ['font-size-m', '0', '10 to 40 px'],
      ['unit', '40', '2 to 8 px'],
      ['radius-m', '-5', '0 to 999 px'],
    ] as const) {
      typeInto(canvasElement, `#${id}`, typed, 'change');
      await waitFor(() => expect(inside(canvasElement, `#${id}-error`).textContent).toContain(bounds));
      const field = inside(canvasElement, `#${id}`) as HTMLInputElement;
      await expect([field.value, field.getAttribute('aria-invalid')]).toEqual([typed, 'true']);
    }
    await expect(sheetIn(canvasElement)).toBe('');
    typeInto(canvasElement, '#font-weight', '500', 'change');
    await waitFor(() => expect(sheetIn(canvasElement)).toBe(':root {\n  --rosterkit-font-weight: 500;\n}\n'));
    await expect(editorIn(canvasElement).shadowRoot?.querySelector('#font-weight-error')).toBeNull();
  },
};

/** A button that does its work and goes leaves the focus where one goes on; what another sheet replaces comes back. */
export const NothingIsLost: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => inside(canvasElement, '#radius-m'));
    typeInto(canvasElement, '#radius-m', '3', 'change');
    await waitFor(() => inside(canvasElement, '[aria-label="Reset radius-m"]'));
    press(canvasElement, '[aria-label="Reset radius-m"]');
    await waitFor(() => expect(sheetIn(canvasElement)).toBe(''));
    await expect(focused(canvasElement)).toBe('radius-m');

    typeInto(canvasElement, '#radius-m', '3', 'change');
    await waitFor(() => expect(sheetIn(canvasElement)).toContain('radius-m: 3px'));
    const own = sheetIn(canvasElement);
    press(canvasElement, '#presets button:nth-of-type(2)');
    await waitFor(() => expect(sheetIn(canvasElement)).not.toContain('radius-m: 3px'));
    press(canvasElement, '#undo');
    await waitFor(() => expect(sheetIn(canvasElement)).toBe(own));

    press(canvasElement, '#reset-all');
    await waitFor(() => expect(sheetIn(canvasElement)).toBe(''));
    await waitFor(() => expect(focused(canvasElement)).toBe('undo'));
    inside(canvasElement, '#undo').click();
    await waitFor(() => expect(sheetIn(canvasElement)).toBe(own));
    while (editorIn(canvasElement).shadowRoot?.querySelector('#undo')) {
      press(canvasElement, '#undo');
      await editorIn(canvasElement).updateComplete;
    }
    await expect([sheetIn(canvasElement), focused(canvasElement)]).toEqual(['', 'css']);
  },
};

/** Many weak pairs: each once, the worst at once, the others where they are asked for. */
export const ManyWeakPairs: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => inside(canvasElement, '#accent-text'));
    typeInto(canvasElement, '#accent-text', '#ffff00', 'input');
    await waitFor(() => expect(inside(canvasElement, '#contrast').textContent).toMatch(/\d+ more/));
    const all = [...inside(canvasElement, '#contrast').querySelectorAll('li')].map((line) => line.textContent ?? '');
    const pairs = new Set(all.map((line) => line.split(':')[0]));
    await expect(pairs.size).toBe(all.length);
    await expect(inside(canvasElement, '#contrast [role="status"]').textContent).toContain(`${all.length} pairs`);
    await expect(inside(canvasElement, '#contrast details')).not.toHaveAttribute('open');
    inside(canvasElement, '[aria-label="Reset accent-text"]').click(); // the report that follows looks for weak pairs too
    await waitFor(() => expect(inside(canvasElement, '#contrast').textContent).toContain('Every pair'));
  },
};

/** Copying says what came of it, and leaves the sheet selected where the browser forbids it. */
export const Copied: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => inside(canvasElement, '#radius-m'));
    typeInto(canvasElement, '#radius-m', '3', 'change');
    await waitFor(() => expect(sheetIn(canvasElement)).toContain('radius-m: 3px'));
    const taken: string[] = [];
    const copying = async (isAllowed: boolean): Promise<string> => {
      const writeText = async (text: string): Promise<void> => {
        if (!isAllowed) throw new DOMException('no', 'NotAllowedError');
        taken.push(text);
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      press(canvasElement, '.beside .button--primary');
      await editorIn(canvasElement).updateComplete;
      await new Promise(requestAnimationFrame);
      return inside(canvasElement, '.beside .cluster [role="status"]').textContent ?? '';
    };
    try {
      await expect(await copying(true)).toBe('Copied.');
      await expect(taken).toEqual([sheetIn(canvasElement)]);
      await expect(await copying(false)).toContain('Not copied');
      const { selectionStart, selectionEnd, value } = inside(canvasElement, 'textarea') as HTMLTextAreaElement;
      await expect(value.slice(selectionStart, selectionEnd)).toBe(value);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  },
};
