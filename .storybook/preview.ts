/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

// written by the build; a development server without it merely shows shorter documentation
const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const choice = (title: string, items: readonly string[]) => ({
  name: title,
  toolbar: { title, items: [...items], dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  globalTypes: {
    signedInAs: choice('Signed in as', ['owner']),
    locale: choice('Locale', ['en', 'fr']),
    theme: choice('Theme', ['light', 'dark']),
  },
  initialGlobals: { signedInAs: 'owner', locale: 'en', theme: 'light' },
};
export default preview;
