import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: 'عوامل التصفية',
  askSomebody: 'اطلب الوصول ممّن يدير هذا الفريق.',
  anyRole: 'كل الأدوار',
  anyStatus: 'كل الحالات',
  anyScope: ({ scopes }) => `${scopes}: الكل`,
  sort: 'ترتيب',
  ascending: ({ column }) => `${column}، تصاعديًا`,
  descending: ({ column }) => `${column}، تنازليًا`,
  empty: 'لا أحد هنا بعد.',
  emptyHint: 'يمكن البدء بدعوة أول شخص.',
  alone: 'لا يوجد أحد آخر هنا بعد.',
  noMatch: 'لا توجد نتائج مطابقة.',
  noMatchHint: 'جرّب كلمة أخرى أو امسح عوامل التصفية.',
  denied: 'لا يمكنك عرض هذه القائمة.',
  failed: 'تعذّر تحميل القائمة.',
};
