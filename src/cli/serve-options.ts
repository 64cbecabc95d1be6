import { DATABASE_OPTIONS } from './database-options.js';
import type { CommandDescription, Option } from './option.js';

/** The option that says which policies there are. */
const POLICY_OPTION: Option = {
  name: 'policy',
  value: '<file.json | id>',
  env: 'ROSTERKIT_POLICY',
  isList: true,
  help: 'A policy document, or the id of one that comes along; all of those unless given.',
};

const page = (name: string, what: string, path: string): Option => ({
  name: `page-${name}`,
  value: '<address>',
  env: `ROSTERKIT_PAGE_${name.replaceAll('-', '_').toUpperCase()}`,
  help: `The page ${what}; {tenant} stands for the tenant's id. Default: <public-origin>${path}`,
});

/** The options that say how mail leaves and where its links lead. */
export const MAIL_OPTIONS: readonly Option[] = [
  {
    name: 'smtp',
    value: '<smtps://user:password@host:465>',
    env: 'SMTP_URL',
    help: 'The server that takes mail. Without it mails wait in the outbox.',
  },
  {
    name: 'mail-from',
    value: '<address>',
    env: 'ROSTERKIT_MAIL_FROM',
    help: 'Whom mails come from: "Team <no-reply@team.example>".',
  },
  {
    name: 'bounce-to',
    value: '<address>',
    env: 'ROSTERKIT_BOUNCE_TO',
    help: 'Where mails that cannot be delivered go back to.',
  },
  {
    name: 'mail-domain',
    value: '<domain>',
    env: 'ROSTERKIT_MAIL_DOMAIN',
    help: 'Reports of bounces are heard for mails of this domain; that of --mail-from unless given.',
  },
  {
    name: 'public-origin',
    value: '<https://team.example>',
    env: 'ROSTERKIT_PUBLIC_ORIGIN',
    help: 'Where browsers reach the server, behind a proxy too.',
  },
  page('invitation', 'on which invited people join', '/{tenant}/join'),
  page('sign-in', 'on which people sign in', '/{tenant}/sign-in'),
  page('reset', 'on which people choose a new password', '/{tenant}/new-password'),
];

export const SERVE: CommandDescription = {
  name: 'serve',
  summary: 'runs the server',
  options: [
    { name: 'port', value: '<number>', env: 'PORT', help: 'Where to listen; 4400 unless given, 0 takes a free one.' },
    {
      name: 'host',
      value: '<address>',
      env: 'ROSTERKIT_HOST',
      help: 'The address to listen on; 127.0.0.1 unless given.',
    },
    ...DATABASE_OPTIONS,
    POLICY_OPTION,
    ...MAIL_OPTIONS,
    {
      name: 'origin',
      value: '<https://partner.example>',
      env: 'ROSTERKIT_ORIGIN',
      isList: true,
      help: 'An origin whose pages may call the server from a browser (CORS).',
    },
    {
      name: 'cookies',
      value: '<secure | plain>',
      env: 'ROSTERKIT_COOKIES',
      help: 'plain: without TLS, on a development machine. secure unless given.',
    },
    {
      name: 'proxies',
      value: '<number>',
      env: 'ROSTERKIT_PROXIES',
      help: 'How many proxies of yours stand in front; 0 unless given. X-Forwarded-For is believed that far.',
    },
    {
      name: 'operator-token',
      value: '<secret>',
      env: 'ROSTERKIT_OPERATOR_TOKEN',
      help: 'Opens the audit trail to you; closed without it.',
    },
    {
      name: 'bounce-secret',
      value: '<secret>',
      env: 'ROSTERKIT_BOUNCE_SECRET',
      isList: true,
      help: 'Signs reports of mails that came back; two while one takes the place of the other.',
    },
  ],
  examples: [
    'rosterkit serve --database ./data',
    'rosterkit serve --database postgres://team@localhost/team --public-origin https://team.example \\',
    '    --smtp smtps://user:password@mail.example:465 --mail-from "Team <no-reply@team.example>"',
  ],
};
