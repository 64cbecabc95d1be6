import type { Me } from '../backend/index.js';
import type { WayOffer } from '../domain/rules.js';
import { addPolicyReasons } from '../localize/policy-reasons.js';

/** What everybody knows to do; whether it is allowed, the backend's decision about the permission says. */
const BY_EMAIL: WayOffer = {
  id: 'invite',
  action: 'member.invite',
  fields: [],
  credentials: 'link',
  result: 'invited',
  decision: { allowed: true },
  limits: {},
};

/** Completes what a backend says of who is signed in, for a page that has no policy to look it up. */
export function withoutPolicy(me: Me): Me {
  addPolicyReasons();
  return me.ways ? me : { ...me, ways: [BY_EMAIL] };
}
