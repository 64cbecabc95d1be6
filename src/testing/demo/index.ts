/** The demo tenants: four systems with invented people, in many scripts. */
export { acmeWinery } from './acme-winery.js';
export { generateMembers, withPeople } from './generate-members.js';
export type { Crowd, CrowdOptions } from './generate-members.js';
export { harbourHeath } from './harbour-heath.js';
export type { BillingVariant } from './harbour-heath.js';
export { pumpwerk } from './pumpwerk.js';
export { veloBoreal } from './velo-boreal.js';
