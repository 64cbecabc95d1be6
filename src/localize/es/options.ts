import type { Messages } from '../messages.js';

export const options: Messages['options'] = {
  title: 'Permisos',
  byDefault: ({ isOn }) => (isOn ? 'Activado de forma predeterminada' : 'Desactivado de forma predeterminada'),
  own: ({ isOn }) =>
    isOn ? 'Ajuste propio; desactivado de forma predeterminada' : 'Ajuste propio; activado de forma predeterminada',
  kept: 'El ajuste se conserva.',
};
