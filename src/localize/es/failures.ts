import type { Messages } from '../messages.js';

export const failures: Messages['failures'] = {
  unauthenticated: 'Su sesión está cerrada. Inicie sesión de nuevo y vuelva a intentarlo.',
  forbidden: 'Esto no está permitido aquí.',
  notFound: 'Esto ya no está aquí.',
  conflict: 'Otra persona ha cambiado esto mientras tanto. Revíselo antes de guardar.',
  alreadyMember: 'Esta dirección ya tiene una cuenta.',
  alreadyInvited: 'Esta dirección ya tiene una invitación.',
  invalid: 'Algún dato no es válido. Revise lo que ha escrito.',
  wrongStatus: 'El estado de esta persona no lo permite.',
  invitationInvalid: 'Esta invitación ya no es válida. Pida una nueva.',
  rateLimited: 'Demasiados intentos. Espere un momento y vuelva a intentarlo.',
  unsupported: 'Su sistema no puede hacer esto.',
  timeout: 'Ha tardado demasiado. Vuelva a intentarlo.',
  network: 'No hay conexión. Compruebe su red y vuelva a intentarlo.',
  server: 'Ha ocurrido un error en el servidor. Vuelva a intentarlo.',
};
