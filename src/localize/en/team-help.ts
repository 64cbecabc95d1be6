export const teamHelp = {
  title: 'Help',
};
