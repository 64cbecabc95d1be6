import type { Messages } from '../messages.js';

export const operationSettings: Messages['operationSettings'] = {
  title: 'Ajustes de funcionamiento',
  isOn: 'Activado para todo el mundo',
  isOff: 'Desactivado para todo el mundo',
  confirmTitle: ({ setting }) => `¿Desactivar para todo el mundo: ${setting}?`,
  confirmText:
    'Se detiene de inmediato para todo el mundo, sea cual sea el ajuste de cada persona. Esos ajustes se conservan para cuando se active de nuevo.',
  switchOff: 'Desactivar',
  saved: ({ setting, value }) => `${setting}: ${value}. Guardado.`,
  readOnly: 'Aquí solo se puede leer.',
  numberMissing: 'Escriba un número.',
};
