import type { Messages } from '../messages.js';

export const sessionGuard: Messages['sessionGuard'] = {
  checking: 'Comprobando su sesión…',
  warningTitle: '¿Sigue ahí?',
  warningText: 'Hace un rato que no se hace nada aquí. Para proteger su cuenta, su sesión se cerrará pronto.',
  timeLeft: ({ time }) => `Tiempo restante: ${time}`,
  minutes: ({ count }, f) => f.plural(count, { one: '# minuto', other: '# minutos' }),
  seconds: ({ count }, f) => f.plural(count, { one: '# segundo', other: '# segundos' }),
  stay: 'Mantener la sesión',
  stayed: 'Su sesión sigue abierta.',
  signOut: 'Cerrar sesión ahora',
  nobodyTitle: 'Nadie ha iniciado sesión',
  endedTitle: 'Su sesión está cerrada',
  ended: {
    time: 'Durante un rato no se ha hecho nada aquí.',
    signOut: 'Usted cerró la sesión.',
    server: 'Su sesión ha terminado.',
  },
  kept: 'Lo que ha escrito se conserva en esta página hasta que inicie sesión de nuevo.',
  elsewhere: 'Inicie sesión de nuevo en otra pestaña y después vuelva aquí.',
  checkAgain: 'Ya he iniciado sesión',
  stillEnded: 'Su sesión sigue cerrada.',
  unfinished: 'No hay conexión. El cierre de sesión se completará cuando vuelva.',
  resumed: 'Su sesión está abierta de nuevo.',
  changedTitle: 'Ahora otra persona tiene la sesión abierta',
  changedText: 'Esta página era de otra persona, por eso está oculta. Cárguela de nuevo para continuar.',
  reload: 'Cargar la página de nuevo',
};
