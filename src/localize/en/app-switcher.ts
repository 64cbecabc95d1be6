export const appSwitcher = {
  title: 'Applications',
  switchFrom: (p: { name: string }) => `${p.name}: switch to another application`,
};
