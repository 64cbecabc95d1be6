import type { Contact, ContactQuery, Page } from '../domain/index.js';
import type { Caller, Engine } from './ports.js';

/** A page of the contacts that can be provisioned, as far as the caller may see them (R074). */
export async function listContacts(engine: Engine, caller: Caller, query: ContactQuery = {}): Promise<Page<Contact>> {
  void [engine, caller, query];
  throw new Error('not written yet');
}
