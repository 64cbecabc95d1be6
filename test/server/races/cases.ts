import { invite, provision, type Mail } from '../../../src/engine/index.js';
import { PASSWORD, PUMPWERK, WINERY, type Answer, type Bench, type Rival } from './bench.js';

/** Requests that get in each other's way, and how to tell that one of them should not have got through. */
export interface Round {
  readonly rivals: readonly Rival[];
  /** How many of them may succeed; absent where it depends on who was first. */
  readonly successes?: number;
  /** The harm that was done, as the database has it; `undefined` when none was. */
  harm(answers: readonly Answer[]): Promise<string | undefined>;
}

export interface RaceCase {
  /** With the number it has in the attack catalogue. */
  readonly title: string;
  /** What holds the second one off. */
  readonly heldBy: string;
  prepare(bench: Bench): Promise<Round>;
}

const OWNER_ROLE = 'adminOwner';
const INVITEE = 'race@acme-winery.example';
const CONTACT = 'contact-mikkel';
const GUESSES = 45;
const ATTEMPTS = 5;
const TENANT_LOCK = 'the lock of the tenant’s row';

export const CASES: readonly RaceCase[] = [
  {
    title: 'PE-25 two owners demote each other',
    heldBy: TENANT_LOCK,
    prepare: async (bench) => {
      await bench.rows(`DELETE FROM members WHERE tenant_id = $1 AND id NOT IN ('marguerite', 'xiaoming')`, WINERY);
      const demotion = (actor: string, target: string): Rival => ({
        ...by(bench, actor),
        method: 'PATCH',
        path: `/members/${target}`,
        body: { roles: ['standard'] },
      });
      return {
        rivals: [demotion('marguerite', 'xiaoming'), demotion('xiaoming', 'marguerite')],
        successes: 1,
        harm: async () => {
          const owners = await bench.count('members WHERE tenant_id = $1 AND $2 = ANY(roles)', WINERY, OWNER_ROLE);
          return owners === 0 ? 'no owner is left' : undefined;
        },
      };
    },
  },
  {
    title: 'IN-03 an invitation is accepted twice',
    heldBy: TENANT_LOCK,
    prepare: async (bench) => {
      const { memberId, secret } = await invited(bench);
      return {
        rivals: [acceptance(secret), acceptance(secret)],
        successes: 1,
        harm: () => joinedTwice(bench, memberId),
      };
    },
  },
  {
    title: 'IN-12 an invitation is sent again while its link is opened',
    heldBy: TENANT_LOCK,
    prepare: async (bench) => {
      const { memberId, secret } = await invited(bench);
      const resending = { method: 'POST', path: `/members/${memberId}/invitation/resend` };
      return {
        rivals: [acceptance(secret), { ...by(bench, 'marguerite'), ...resending }],
        successes: 1,
        harm: async (answers) => bothDone(answers) && 'the old link let somebody in and a new one was mailed',
      };
    },
  },
  {
    title: `LO-03 ${GUESSES} guesses at one password`,
    heldBy: 'one statement that counts and answers',
    prepare: async (bench) => {
      const right = Math.floor(Math.random() * GUESSES);
      await bench.triesLetThrough();
      return {
        rivals: Array.from({ length: GUESSES }, (_, index) => ({
          tenantId: WINERY,
          method: 'POST',
          path: '/session',
          body: {
            email: 'olafur@acme-winery.example',
            password: index === right ? PASSWORD : `guess number ${index}`,
            transport: 'bearer',
          },
        })),
        harm: async (answers) => {
          const tries = await bench.triesLetThrough();
          // the right one makes counting start anew
          const most = answers.some(isDone) ? 2 * ATTEMPTS : ATTEMPTS;
          return tries > most ? `${tries} guesses were looked at` : undefined;
        },
      };
    },
  },
  {
    title: 'one contact is provisioned twice',
    heldBy: `${TENANT_LOCK}; the unique address behind it`,
    prepare: async (bench) => {
      const body = { drafts: [{ contactId: CONTACT, roles: ['endUser'] }] };
      const provisioning = { method: 'POST', path: '/provisions', body };
      return {
        rivals: [
          { ...by(bench, 'chloe', PUMPWERK), ...provisioning },
          { ...by(bench, 'soren', PUMPWERK), ...provisioning },
        ],
        successes: 1,
        harm: async () => {
          const users = await bench.count(`members WHERE doc::json ->> 'contactId' = $1`, CONTACT);
          return users > 1 ? `the contact has ${users} users` : undefined;
        },
      };
    },
  },
  {
    title: 'two changes are made from one version',
    heldBy: 'the lock of the tenant’s row, then the version',
    prepare: async (bench) => {
      const change = (actor: string, body: object): Rival => ({
        ...by(bench, actor),
        method: 'PATCH',
        path: '/members/olafur',
        version: '1',
        body,
      });
      return {
        rivals: [
          change('marguerite', { firstName: 'Changed first' }),
          change('xiaoming', { lastName: 'Changed last' }),
        ],
        successes: 1,
        harm: async (answers) => {
          const [row] = await bench.rows(`SELECT doc FROM members WHERE id = 'olafur'`);
          const isLost = !/Changed first.*Changed last/.test(String(row?.['doc']));
          return (
            bothDone(answers) && (isLost ? 'a change that was confirmed is lost' : 'both were taken for the first')
          );
        },
      };
    },
  },
  {
    title: 'CO-05 one address is invited twice, in two spellings',
    heldBy: `${TENANT_LOCK}; the unique address behind it`,
    prepare: async (bench) => {
      const invitation = (actor: string, email: string): Rival => ({
        ...by(bench, actor),
        method: 'POST',
        path: '/invitations',
        body: { drafts: [{ email, roles: ['basic'] }] },
      });
      return {
        rivals: [invitation('marguerite', INVITEE), invitation('xiaoming', ' Race@ACME-Winery.example')],
        successes: 1,
        harm: async () => {
          const members = await bench.count('members WHERE email = $1', INVITEE);
          return members > 1 ? `${members} members have the address` : undefined;
        },
      };
    },
  },
  {
    title: 'CO-11 one idempotency key is sent to both',
    heldBy: `${TENANT_LOCK}; the row of the key behind it`,
    prepare: async (bench) => {
      const { memberId } = await invited(bench);
      const path = `/members/${memberId}/invitation/resend`;
      const resending = { ...by(bench, 'marguerite'), method: 'POST', path, key: 'one-intent' };
      return {
        rivals: [resending, resending],
        successes: 2,
        harm: async ([one, other]) => {
          const mails = await bench.count(`mails WHERE doc::json ->> 'kind' = 'invitation'`);
          if (mails !== 2) return `${mails - 1} mails were queued for one intent`;
          return JSON.stringify(one) === JSON.stringify(other) ? undefined : 'one intent has two answers';
        },
      };
    },
  },
  {
    title: 'LO-08 a one-time password is used twice',
    heldBy: TENANT_LOCK,
    prepare: async (bench) => {
      const caller = { tenantId: PUMPWERK, memberId: 'chloe' };
      const { member } = await provision(bench.engine, caller, { contactId: CONTACT, roles: ['endUser'] });
      const { values } = await newestMail(bench, PUMPWERK, 'access');
      const { username: email, oneTimePassword } = values;
      const body = { email, oneTimePassword, password: PASSWORD, transport: 'bearer' };
      const signIn = { tenantId: PUMPWERK, method: 'POST', path: '/session/first', body };
      return { rivals: [signIn, signIn], successes: 1, harm: () => joinedTwice(bench, member.id) };
    },
  },
  {
    title: 'an invitation is withdrawn while it is accepted',
    heldBy: TENANT_LOCK,
    prepare: async (bench) => {
      const { memberId, secret } = await invited(bench);
      const revocation = { method: 'DELETE', path: `/members/${memberId}/invitation` };
      return {
        rivals: [acceptance(secret), { ...by(bench, 'marguerite'), ...revocation }],
        successes: 1,
        harm: async (answers) => bothDone(answers) && 'it was accepted and withdrawn',
      };
    },
  },
];

/** Whether a request had its effect; of a call with one item, whether the item had. */
export function isDone({ status, body }: Answer): boolean {
  const { items } = body;
  return status < 300 && (!Array.isArray(items) || items.every(({ ok }) => ok !== false));
}

/** `undefined`, not `false`: a harm comes behind it. */
function bothDone(answers: readonly Answer[]): true | undefined {
  return answers.every(isDone) || undefined;
}

function by(bench: Bench, memberId: string, tenantId = WINERY): Pick<Rival, 'tenantId' | 'token'> {
  return { tenantId, token: bench.tokenOf(memberId) };
}

async function invited(bench: Bench): Promise<{ readonly memberId: string; readonly secret: string }> {
  const caller = { tenantId: WINERY, memberId: 'marguerite' };
  const { member } = await invite(bench.engine, caller, { email: INVITEE, roles: ['basic'] });
  const { values } = await newestMail(bench, WINERY, 'invitation');
  return { memberId: member.id, secret: values['token'] ?? '' };
}

async function newestMail({ engine }: Bench, tenantId: string, kind: Mail['kind']): Promise<Mail> {
  const mail = (await engine.repository.mails(tenantId)).findLast((one) => one.kind === kind);
  if (!mail) throw new Error(`No mail of the kind ${kind}`);
  return mail;
}

function acceptance(token: string): Rival {
  const body = { token, password: PASSWORD, firstName: 'Race', lastName: 'Winner', transport: 'bearer' };
  return { tenantId: WINERY, method: 'POST', path: '/invitation/accept', body };
}

async function joinedTwice(bench: Bench, memberId: string): Promise<string | undefined> {
  const entry = `audit_log WHERE doc::json ->> 'action' = $1 AND doc::json ->> 'targetId' = $2`;
  const accepted = await bench.count(entry, 'invitation.accept', memberId);
  if (accepted > 1) return `it was accepted ${accepted} times`;
  const sessions = await bench.count(`sessions WHERE doc::json ->> 'memberId' = $1`, memberId);
  return sessions > 1 ? `${sessions} sessions were opened` : undefined;
}
