import type { Messages } from '../messages.js';

export const operationSettings: Messages['operationSettings'] = {
  title: 'Betriebseinstellungen',
  isOn: 'Für alle eingeschaltet',
  isOff: 'Für alle ausgeschaltet',
  confirmTitle: ({ setting }) => `Für alle ausschalten: ${setting}?`,
  confirmText:
    'Es endet sofort für alle, gleich was für einzelne Personen eingestellt ist. Diese Einstellungen bleiben erhalten und gelten wieder, sobald es eingeschaltet wird.',
  switchOff: 'Ausschalten',
  saved: ({ setting, value }) => `${setting}: ${value}. Gespeichert.`,
  readOnly: 'Hier nur lesbar.',
  numberMissing: 'Geben Sie eine Zahl ein.',
};
