import type { nothing, TemplateResult } from 'lit';
import type { Contact } from '../../domain/rules.js';
import type { ContactChoice } from './contact-choice.js';
import type { ContactKeys } from './contact-keys.js';
import type { ContactList } from './contact-list.js';
import type { InviteView } from './view-model.js';

/** What the form from contacts is drawn from. */
export interface ContactsView extends InviteView {
  readonly list: ContactList;
  readonly choice: ContactChoice;
  readonly keys: ContactKeys;
  /** Whether several can be added in one go (A13). */
  readonly isMany: boolean;
  /** Whether all contacts are of one company, which then needs no saying. */
  readonly isOneCompany: boolean;
  choose(contacts: readonly Contact[], isOn: boolean): void;
  clearChoice(): void;
  /** Who was added by the last attempt. */
  readonly sent: TemplateResult | typeof nothing;
}
