import { isolating } from '../isolate.js';

export const appSwitcher = isolating({
  title: 'Applications',
  switchFrom: (p: { name: string }) => `${p.name}: switch to another application`,
});
