export const myProfile = {
  title: 'My profile',
  save: 'Save profile',
  saved: 'Your profile was saved.',
  language: 'Language',
  avatarUrl: 'Address of a picture',
  nothing: 'Not given',
  noName: 'No name yet',
  nameMissing: 'Type a name.',
  notAnAddress: 'Type a whole web address, beginning with https://',
  denied: 'Your profile cannot be changed here.',
};
