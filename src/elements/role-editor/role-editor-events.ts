import type { Failure, Role, RoleDraft } from '../../domain/rules.js';

export interface RoleEditorEventMap {
  /** Before a role is saved. `preventDefault()` keeps the kit from saving it. A new one has no `roleId`. */
  'role-save-request': CustomEvent<{ readonly draft: RoleDraft; readonly roleId: string | undefined }>;
  'role-saved': CustomEvent<{ readonly role: Role }>;
  'role-save-failed': CustomEvent<{ readonly draft: RoleDraft; readonly failure: Failure }>;
  /** Before a role is archived, after the question. `preventDefault()` keeps the kit from doing it. */
  'role-archive-request': CustomEvent<{ readonly roleId: string }>;
  'role-archived': CustomEvent<{ readonly role: Role }>;
  'role-archive-failed': CustomEvent<{ readonly roleId: string; readonly failure: Failure }>;
}

declare global {
  interface GlobalEventHandlersEventMap extends RoleEditorEventMap {}
}
