import type { Messages } from '../messages.js';

import { fullStop } from '../full-stop.js';

export const acceptInvitation: Messages['acceptInvitation'] = {
  title: 'Unirse a un equipo',
  invitedTo: ({ team }) => fullStop(`Tiene una invitación para unirse a ${team}`),
  invited: 'Dirección invitada',
  newPasswordText: 'Elija la contraseña con la que iniciará sesión de ahora en adelante.',
  existingPasswordText:
    'Esta dirección ya tiene una cuenta. Escriba su contraseña. ¿La olvidó? Elija una nueva en la página de inicio de sesión; esta invitación sigue en pie.',
  accept: 'Aceptar la invitación',
  accepting: 'Aceptando…',
  reading: 'Buscando la invitación…',
  invalidTitle: 'Esta invitación ya no es válida',
  invalidText:
    'Pida a quien le envió la invitación que la envíe de nuevo. Si ya la aceptó antes, inicie sesión con su contraseña.',
  otherTitle: 'Otra persona tiene la sesión abierta',
  otherText: ({ name, address }) => `La sesión abierta es la de ${name}. Esta invitación es para ${address}.`,
  otherHint: 'No se añade a la cuenta que tiene ahora la sesión abierta.',
  signOutFirst: 'Cerrar sesión primero',
  goOn: ({ address }) => `Continuar como ${address}`,
  accepted: ({ team }) => `Ya forma parte de ${team} y su sesión está abierta.`,
};
