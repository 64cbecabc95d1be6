import type { ContractTest } from './contract-test.js';
import { decidingTests } from './deciding.js';
import { givingUpTests } from './giving-up.js';
import { introductionTests } from './introduction.js';
import { invitationRuleTests } from './invitation-rules.js';
import { invitingTests } from './inviting.js';
import { leavingTests } from './leaving.js';
import { listingTests } from './listing.js';
import { mailingTests } from './mailing.js';
import { manyAtOnceTests } from './many-at-once.js';
import { otherSystemTests } from './other-systems.js';
import { ownProfileTests } from './own-profile.js';
import { pagingTests } from './paging.js';
import { refusedChangeTests } from './refused-changes.js';
import { singleRowTests } from './single-rows.js';
import { strangeInputTests } from './strange-input.js';
import { updatingTests } from './updating.js';

/** The contract of `TeamBackend` as tests, each by itself, for any test runner or none: see `runContract`. */
export const contractSuite: readonly ContractTest[] = [
  ...introductionTests,
  ...listingTests,
  ...pagingTests,
  ...singleRowTests,
  ...invitingTests,
  ...invitationRuleTests,
  ...mailingTests,
  ...updatingTests,
  ...refusedChangeTests,
  ...leavingTests,
  ...manyAtOnceTests,
  ...decidingTests,
  ...ownProfileTests,
  ...otherSystemTests,
  ...givingUpTests,
  ...strangeInputTests,
];
