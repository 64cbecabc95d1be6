import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'عوامل التصفية',
  askSomebody: 'اطلب الوصول ممّن يدير هذا الفريق.',
};
