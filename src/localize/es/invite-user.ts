import type { Messages } from '../messages.js';

export const inviteUser: Messages['inviteUser'] = {
  way: 'A quién añadir',
  send: 'Enviar la invitación',
  sending: ({ done, total }, f) => (total === 1 ? 'Enviando…' : `Enviando… ${f.number(done)} de ${f.number(total)}`),
  stop: 'Detener',
  stopped:
    'Ha detenido el envío. Lo que ha llegado queda enviado; nadie recibirá dos invitaciones si vuelve a enviar.',
  addressesHint: 'Varias a la vez: sepárelas con comas o saltos de línea, o pegue una lista.',
  fromList: 'Invitar desde una lista o un archivo',
  addresses: 'Direcciones que invitar',
  change: ({ address }) => `Cambiar ${address}`,
  remove: ({ address }) => `Quitar ${address}`,
  duplicates: ({ count }, f) =>
    f.plural(count, { one: '# dirección ya estaba.', other: '# direcciones ya estaban.' }),
  added: ({ count }, f) => f.plural(count, { one: '# dirección', other: '# direcciones' }),
  notValid: ({ count }, f) => f.plural(count, { one: '# no válida', other: '# no válidas' }),
  addressMissing: 'Escriba una dirección de correo.',
  malformed: 'Esta dirección de correo no es válida.',
  lookAlike: 'Algunas letras solo se parecen a otras. Escriba la dirección de nuevo.',
  tooLong: 'Esto es demasiado largo para una dirección de correo.',
  handle: 'Nombre antes de la @',
  handleNoAt: 'Escriba solo la parte anterior a la @. El dominio es fijo.',
  handleMissing: 'Escriba la parte anterior a la @.',
  confirmDomain: ({ domain }) => `${domain} es el dominio de mi empresa.`,
  confirmDomainRequired: 'Confirme primero el dominio.',
  askToCorrect: 'Si es incorrecto, solo un titular de este equipo puede corregirlo. Consulte a uno de ellos.',
  noDomain: 'El dominio de su empresa aún no está definido, así que no puede invitar a nadie.',
  domainMalformed: 'Esto no es un dominio. Escríbalo como example.com.',
  domainDiffers: ({ address, domain }) =>
    `${address} no es una dirección de ${domain}. Hace falta una para unirse al equipo.`,
  firstNameMissing: 'Escriba un nombre de pila.',
  lastNameMissing: 'Escriba los apellidos.',
  chooseScopes: 'Elija al menos una.',
  sent: ({ count }, f) => f.plural(count, { one: 'Invitación enviada.', other: '# invitaciones enviadas.' }),
  notSent: ({ count }, f) =>
    f.plural(count, {
      one: '# no se ha enviado. Vea el motivo abajo.',
      other: '# no se han enviado. Vea los motivos abajo.',
    }),
  leaveTitle: '¿Cerrar sin enviar?',
  leaveText: 'Se perderá lo que ha escrito aquí.',
  leave: 'Cerrar',
  stay: 'Seguir escribiendo',
};
