export const myProfile = {
  title: 'My profile',
  edit: 'Edit',
  save: 'Save profile',
  saved: 'Your profile was saved.',
  language: 'Language',
  notYours: 'Your role and e-mail are set by your team.',
  nothing: 'Not given',
  failed: 'Your profile could not be loaded.',
};
