import { contactQuerySchema, visible, type Contact, type ContactQuery, type Page } from '../domain/index.js';
import { invalid } from './engine-failure.js';
import { parse } from './parse.js';
import type { Caller, Engine } from './ports.js';
import { look, permitAtAll } from './scene.js';
import { present } from './values.js';

const LONGEST_PAGE = 500;

/** A page of the contacts that can be provisioned, as far as the caller may see them (R074). */
export async function listContacts(engine: Engine, caller: Caller, query: ContactQuery = {}): Promise<Page<Contact>> {
  return look(engine, caller, async (scene) => {
    permitAtAll(scene, 'contact.list');
    const { policy, tenant, actor, tx } = scene;
    const parsed = present(parse(contactQuerySchema, query));
    const { limit = 1 } = parsed;
    if (!(limit >= 1 && limit <= LONGEST_PAGE)) throw invalid('limit');
    return tx.contacts(parsed, visible(policy, tenant, actor, 'contact.list'));
  });
}
