import type { ScopeSelection } from '../../domain/rules.js';
import type { Address } from './addresses.js';

/** What a person typed and chose. */
export interface FormValues {
  /** What stands in the address field and is not gathered yet. */
  readonly typed: string;
  readonly addresses: readonly Address[];
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly roles: readonly string[];
  readonly isConfirmed: boolean;
  /** What was typed or chosen of the further fields; the rest stands as the role has it. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, boolean>>;
  readonly scopes?: ScopeSelection;
}

/** A form nobody has touched. */
export const EMPTY: FormValues = {
  typed: '',
  addresses: [],
  firstName: '',
  lastName: '',
  phone: '',
  roles: [],
  isConfirmed: false,
  attributes: {},
  options: {},
};
