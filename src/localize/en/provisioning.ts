export const provisioning = {
  created: 'Active now. No mail was sent.',
};
