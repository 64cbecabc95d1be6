import { BackendError, type Check } from '../backend/index.js';
import { refuse, type Decision, type MemberEntry } from '../domain/rules.js';
import type { TeamConnection } from './team-connection.js';

/** As many questions go in one call; see `checksBodySchema`. */
const AT_ONCE = 1000;

/** What the questions are asked of. */
type Known = Pick<TeamConnection, 'backend' | 'can' | 'policy'> & { entry(memberId: string): MemberEntry | undefined };

/** Answers what the page can tell by itself, and asks the backend for the rest in as few calls as possible. */
export async function answerChecks(
  client: Known,
  questions: readonly Check[],
  signal?: AbortSignal,
): Promise<readonly Decision[]> {
  const answers = questions.map((question) => ownAnswer(client, question));
  const open = questions.flatMap((question, index) => (answers[index] ? [] : [{ question, index }]));
  for (let start = 0; start < open.length; start += AT_ONCE) {
    const part = open.slice(start, start + AT_ONCE);
    const asked = part.map(({ question }) => question);
    const decisions = await client.backend.authorize?.(asked, { signal });
    if (decisions && !Array.isArray(decisions)) throw new BackendError({ code: 'server', message: 'No decisions.' });
    part.forEach(({ index }, at) => {
      answers[index] = decisions?.[at] ?? undefined;
    });
  }
  return answers.map((answer) => answer ?? refuse('missingData', 'hide'));
}

/** `undefined` where only the backend knows. */
function ownAnswer(client: Known, { action, memberId, object, input }: Check): Decision | undefined {
  const entry = memberId === undefined ? undefined : client.entry(memberId);
  if (memberId !== undefined && !entry) return undefined;
  if (!client.policy && object !== undefined) return undefined;
  const isPartial = !client.policy && input !== undefined;
  return isPartial ? undefined : client.can(action, { entry, object, input });
}
