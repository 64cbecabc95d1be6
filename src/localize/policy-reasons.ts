import { policyReasons } from './en/policy-reasons.js';
import { reasons } from './en/reasons.js';
import { addEnglish } from './english.js';

/** Makes the sentences for policies' reasons known; called when somebody's rights are. */
export function addPolicyReasons(): void {
  addEnglish({ reasons: { ...reasons, ...policyReasons } });
}
