import { acceptanceSchema, type Acceptance } from '../domain/index.js';
import { join, type Accepted } from './joining.js';
import { parse } from './parse.js';
import type { Engine } from './ports.js';
import { cleanText } from './values.js';

/**
 * Accepts an invitation by its mailed link. The inviter's right is asked for again as it is now (R017).
 * @throws {EngineFailure} `invitationInvalid` for used, expired, withdrawn and unknown ones alike; `invalid` with field
 *   `password` and a reason, which does not use the link up.
 * @param tenantId - Where the link was opened; a link of another tenant is none.
 */
export async function acceptInvitation(engine: Engine, acceptance: Acceptance, tenantId?: string): Promise<Accepted> {
  const { token, password, firstName, lastName } = parse(acceptanceSchema, acceptance);
  return join(engine, {
    tenantId,
    secret: token,
    method: 'link',
    password,
    firstName: firstName && cleanText('firstName', firstName),
    lastName: lastName && cleanText('lastName', lastName),
  });
}
