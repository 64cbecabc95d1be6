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
