/** Faults to put around any backend: what a page does when calls hang, fail, or answer nonsense. */
export { BACKEND_METHODS, withFaults } from '../backend/memory/faults.js';
export type {
  BackendMethod,
  Fault,
  FaultRule,
  FaultScript,
  FaultyBackend,
  FaultyCall,
} from '../backend/memory/faults.js';
