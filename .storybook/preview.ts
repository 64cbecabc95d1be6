/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import 'rosterkit/define';
import { AS_THE_STORY_SAYS, forgetTeam, withTeam } from '../stories/helpers.js';
import './preview.css';

// written by the build; a development server without it merely shows shorter documentation
const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

interface Choice {
  readonly value: string;
  readonly title: string;
}
const choice = (title: string, icon: 'user' | 'globe' | 'mirror', items: readonly Choice[]) => ({
  name: title,
  toolbar: { title, icon, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    withTeam,
    (story, { globals, canvasElement }) => {
      canvasElement.classList.toggle('dark', globals['theme'] === 'dark');
      document.documentElement.lang = String(globals['locale'] ?? 'en');
      return story();
    },
  ],
  beforeEach: ({ id }) => forgetTeam(id),
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    backgrounds: { disable: true },
    options: { storySort: { order: ['Welcome', 'Elements'] } },
  },
  globalTypes: {
    signedInAs: choice('Signed in as', 'user', [
      { value: AS_THE_STORY_SAYS, title: 'As the story says' },
      { value: 'marguerite', title: 'Marguerite, Admin Owner' },
      { value: 'xiaoming', title: '小明 王, Admin Owner' },
      { value: 'olafur', title: 'Ólafur, Admin User' },
      { value: 'layla', title: 'ليلى, POS Basic' },
      { value: 'jean-baptiste', title: 'Jean-Baptiste, Reservations Standard' },
      { value: 'bo', title: 'Bo Zhang, Partner' },
      { value: 'eleni', title: 'Ελένη, Partner' },
    ]),
    locale: choice('Locale', 'globe', [
      { value: 'en', title: 'English' },
      { value: 'fr', title: 'Français' },
    ]),
    theme: choice('Theme', 'mirror', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
  },
  initialGlobals: { signedInAs: AS_THE_STORY_SAYS, locale: 'en', theme: 'light' },
};
export default preview;
