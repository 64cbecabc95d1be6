import { byId } from '../lib/dom.js';
import { say } from '../lib/texts.js';
import type { WineryTeam } from './winery-team.js';

/**
 * The page behind an invitation's link: a password, and the account is there.
 * @returns What opens the page for the token of a link.
 */
export function setUpJoinPage(team: () => WineryTeam, onJoined: (memberId: string) => void): (token: string) => void {
  const form = byId('join-form', HTMLFormElement);
  const email = byId('join-email', HTMLInputElement);
  const password = byId('join-password', HTMLInputElement);
  const problem = byId('join-problem');
  let token = '';

  const join = async (): Promise<void> => {
    const outcome = await team().accept(token, password.value);
    password.value = '';
    problem.textContent = 'problem' in outcome ? say(outcome.problem) : '';
    if ('memberId' in outcome) onJoined(outcome.memberId);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void join();
  });
  return (next) => {
    token = next;
    const mail = team()
      .mails()
      .find(({ values }) => values['token'] === next);
    email.value = mail?.to ?? '';
    problem.textContent = '';
  };
}
