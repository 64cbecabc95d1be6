import type { CommandDescription } from './option.js';

export const VERIFY: CommandDescription = {
  name: 'verify',
  summary: 'runs the contract suite against a server',
  options: [
    {
      name: 'url',
      value: '<http://127.0.0.1:4400/tenants>',
      env: 'ROSTERKIT_URL',
      help: 'The tenants of the server under test.',
    },
    {
      name: 'door',
      value: '<http://127.0.0.1:4400/door>',
      env: 'ROSTERKIT_DOOR',
      help: 'Its test door (docs/writing-a-server.md); beside the tenants unless given.',
    },
    {
      name: 'tenant',
      value: '<id>',
      isList: true,
      help: 'Only the tests of this demo tenant: acme-winery, pumpwerk, velo-boreal.',
    },
    { name: 'only', value: '<text>', help: 'Only tests with this text in their group or title.' },
    { name: 'json', help: 'Prints the report as JSON.' },
    { name: 'print-seed', value: '<tenant>', help: 'Prints what the door gets for this tenant, and ends.' },
  ],
  examples: [
    'rosterkit verify --url http://127.0.0.1:4400/tenants',
    'rosterkit verify --url http://127.0.0.1:4400/tenants --only "who may invite whom"',
    'rosterkit verify --print-seed acme-winery',
  ],
};
