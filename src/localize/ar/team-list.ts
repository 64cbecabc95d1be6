import type { Messages } from '../messages.js';
import { counted, PEOPLE } from './counted.js';

export const teamList: Messages['teamList'] = {
  title: 'الفريق',
  invite: 'دعوة',
  searchLabel: 'البحث بالاسم أو البريد الإلكتروني',
  clearFilters: 'مسح عوامل التصفية',
  keys: 'مفاتيح الأسهم للتنقل، و\u2068Enter\u2069 للفتح، والمسافة للتحديد، و\u2068Shift+F10\u2069 لعرض الإجراءات.',
  people: ({ count }, f) => counted(f, count, PEOPLE),
  found: ({ people }) => `النتائج: ${people}`,
  account: 'الحساب',
  lastSignIn: 'آخر تسجيل دخول',
  createdAt: 'تاريخ الإضافة',
  actions: 'الإجراءات',
  actionsFor: ({ name }) => `إجراءات ${name}`,
  select: ({ name }) => `تحديد ${name}`,
  selectAll: 'تحديد الكل',
};
