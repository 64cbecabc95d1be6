/** The contract of `TeamBackend` as tests that any runner, or none, can drive. */
export { ContractBroken } from './assert.js';
export { PEOPLE } from './contract-test.js';
export type {
  Condition,
  ContractContext,
  ContractMail,
  ContractPerson,
  ContractTenant,
  ContractTest,
} from './contract-test.js';
export { runContract, runContractTest } from './run-contract.js';
export type { ContractFactory, ContractReport, ContractResult, RunOptions } from './run-contract.js';
export { contractSuite } from './suite.js';
