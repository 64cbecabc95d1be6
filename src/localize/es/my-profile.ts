import type { Messages } from '../messages.js';

export const myProfile: Messages['myProfile'] = {
  title: 'Mi perfil',
  save: 'Guardar el perfil',
  saved: 'Su perfil se ha guardado.',
  language: 'Idioma',
  avatarUrl: 'Dirección de una imagen',
  nothing: 'Sin indicar',
  noName: 'Todavía sin nombre',
  nameMissing: 'Escriba un nombre.',
  notAnAddress: 'Escriba una dirección web completa, que empiece por https://',
  denied: 'Su perfil no se puede cambiar aquí.',
};
