import type { LitElement } from 'lit';
import type { TeamController } from '../../client/index.js';
import type { Scope } from '../../domain/rules.js';
import { AskingController } from '../shared/asking-controller.js';

/** The stores there are: those a page has given, else those the backend tells. */
export class ScopesController extends AskingController<readonly Scope[]> {
  constructor(host: LitElement, team: TeamController) {
    super(host, team, {
      from: (client, signal) => client.listScopes(signal),
      isSound: (scopes) =>
        Array.isArray(scopes) && scopes.every((scope: Scope) => scope?.id && typeof scope.name === 'string'),
    });
  }

  ask(given?: readonly Scope[]): void {
    this.askAbout([], given);
  }
}
