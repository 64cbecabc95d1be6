/** Rights of a role that can be switched for one person. */
export const options = {
  title: 'Permissions',
  byDefault: (p: { isOn: boolean }) => (p.isOn ? 'On by default' : 'Off by default'),
  own: (p: { isOn: boolean }) => (p.isOn ? 'Own setting; off by default' : 'Own setting; on by default'),
  kept: 'The setting is kept.',
};
