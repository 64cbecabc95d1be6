/** For authors of backends, tests and demo pages: the contract as a suite, faults to inject, and the demo tenants. */
export * from './contract/index.js';
export * from './demo/index.js';
export * from './faults.js';
