/** Who and where: one signed-in person's live view of one tenant in a page. For authors of elements and frameworks. */
export { AccessController } from './access-controller.js';
export type { AccessQuestion, AccessState } from './access-controller.js';
export { checkAccess } from './check-access.js';
export { createLocalization, loadCatalogue } from '../localize/index.js';
export type { Localization } from '../localize/index.js';
export { failureOf } from './client-state.js';
export type { ClientState, Ready } from './client-state.js';
export type { Question } from './decisions.js';
export { IntentKey, newIntentKey } from './intent.js';
export { MemberList } from './member-list.js';
export type { ListStatus } from './member-list.js';
export { Selection } from './selection.js';
export { TeamClient } from './team-client.js';
export type { MembersChange, TeamClientEventMap, TeamClientOptions } from './team-connection.js';
export { teamContext } from './team-context.js';
export { TeamController } from './team-controller.js';
export type { TeamControllerOptions } from './team-controller.js';
