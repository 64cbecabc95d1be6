import type { TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { skeleton } from '../shared/skeleton.js';

/** What a form begins with, while it or what it has to know is on its way. */
export function formSkeleton({ m }: TeamController): TemplateResult {
  return skeleton(m.common.loading, 'line', 'field', 'line', 'rows', 'button');
}
