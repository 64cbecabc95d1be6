/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { registerCatalogue } from 'rosterkit';
import 'rosterkit/define';
import { forgetTeam, withFrame, withTeam } from '../stories/helpers.js';
import { directionIn, GLOBAL_TYPES, INITIAL_GLOBALS, localeTag, toolbarOf, type Globals } from '../stories/toolbar.js';
import { pseudoMessages } from '../test/helpers/pseudo-locale.js';
import { argTypesIn, attributeDefaults, onlyWorkingControls, type Manifest } from './arg-types.js';
import { withLiveAttributes } from './live-attributes.js';
import './preview.css';

registerCatalogue('en-XA', pseudoMessages);

// written by the build; a development server without it merely shows shorter documentation
const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
const [manifest] = Object.values(manifests) as Manifest[];
if (manifest) setCustomElementsManifest(manifest);

/** What the page around the story has of the toolbar: dialogs in the top layer and the page's ground take it from here. */
function dressPage({ theme, locale, direction }: Globals): void {
  const page = document.documentElement;
  page.dataset['theme'] = theme;
  page.lang = localeTag(locale);
  page.dir = directionIn(locale, direction);
}

const preview: Preview = {
  argTypesEnhancers: [onlyWorkingControls],
  argsEnhancers: [attributeDefaults],
  decorators: [
    withLiveAttributes,
    withTeam,
    withFrame,
    (story, { globals, viewMode }) => {
      if (viewMode === 'story') dressPage(toolbarOf(globals));
      return story();
    },
  ],
  beforeEach: ({ id }) => forgetTeam(id),
  parameters: {
    layout: 'fullscreen',
    docs: { extractArgTypes: (tag: string) => (manifest ? argTypesIn(manifest, tag) : null) },
    a11y: { test: 'error' },
    controls: { expanded: true },
    backgrounds: { disable: true },
    viewport: {
      options: {
        tablet: { name: 'Tablet, 768 px', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        phone: { name: 'Phone, 320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        panel: { name: 'Side panel, 280 px', styles: { width: '280px', height: '700px' }, type: 'mobile' },
      },
    },
    options: { storySort: { order: ['Welcome', 'Design', 'Elements', 'States', 'Flows'] } },
  },
  globalTypes: GLOBAL_TYPES,
  initialGlobals: { ...INITIAL_GLOBALS },
};
export default preview;
