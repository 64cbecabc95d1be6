import { DATABASE_OPTIONS } from './database-options.js';
import type { CommandDescription } from './option.js';
import { MAIL_OPTIONS } from './serve-options.js';

export const ADD_TENANT: CommandDescription = {
  name: 'add-tenant',
  summary: 'adds a business with its first member',
  options: [
    { name: 'id', value: '<acme>', help: 'Its id, as in addresses: small letters, digits and dashes.' },
    { name: 'name', value: '<"Acme">', help: 'Its name, as in mails.' },
    { name: 'policy', value: '<file.json | id>', help: 'The policy it is run by; the server has to know it too.' },
    { name: 'locale', value: '<tag>', help: 'The language of its mails; en unless given.' },
    { name: 'owner', value: '<address>', help: 'The mail address of the first member.' },
    { name: 'role', value: '<id>', help: 'Their role; the first one that may add people unless given.' },
    {
      name: 'print-link',
      help: 'Prints the link with which they choose a password. It is a secret, good for an hour.',
    },
    ...DATABASE_OPTIONS,
    ...MAIL_OPTIONS,
  ],
  examples: [
    'rosterkit add-tenant --database ./data --id acme --name "Acme" --policy commerce7 --owner ada@acme.example \\',
    '    --public-origin https://team.example --print-link',
  ],
};
