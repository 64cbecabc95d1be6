export const listTools = {
  filters: 'Filters',
  askSomebody: 'Ask somebody who manages this team for access.',
};
