import { isolating } from '../isolate.js';

export const operationSettings = isolating({
  title: 'Operation settings',
  isOn: 'On for everybody',
  isOff: 'Off for everybody',
  confirmTitle: (p: { setting: string }) => `Switch off for everybody: ${p.setting}?`,
  confirmText:
    'It stops at once for everybody, whatever is set for each person. Those settings are kept for when it is on again.',
  switchOff: 'Switch off',
  saved: (p: { setting: string; value: string }) => `${p.setting}: ${p.value}. Saved.`,
  readOnly: 'It can only be read here.',
  numberMissing: 'Type a number.',
});
