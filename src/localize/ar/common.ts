import type { Messages } from '../messages.js';
import { counted } from './counted.js';

export const common: Messages['common'] = {
  add: 'إضافة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  edit: 'تعديل',
  remove: 'إزالة',
  save: 'حفظ',
  search: 'بحث',
  retry: 'إعادة المحاولة',
  invite: 'دعوة شخص',
  loading: 'جارٍ التحميل…',
  saving: 'جارٍ الحفظ…',
  saved: 'تم الحفظ.',
  optional: 'اختياري',
  required: 'هذا الحقل مطلوب.',
  you: 'أنت',
  owner: 'مالك الحساب',
  none: 'لا شيء',
  unknown: 'غير معروف',
  name: 'الاسم',
  firstName: 'الاسم الأول',
  lastName: 'اسم العائلة',
  email: 'البريد الإلكتروني',
  phone: 'الهاتف',
  role: 'الدور',
  roles: 'الأدوار',
  scope: 'المتجر',
  scopes: 'المتاجر',
  allScopes: 'كل المتاجر',
  status: 'الحالة',
  emailMalformed: 'عنوان البريد الإلكتروني هذا غير صالح.',
  signedOut: 'تم تسجيل خروجك.',
  signIn: 'يُرجى تسجيل الدخول مرة أخرى للمتابعة.',
  noProvider: 'لا شيء لعرضه: لا يوجد فريق متصل.',
  members: ({ count }, f) =>
    counted(f, count, {
      zero: 'لا أعضاء',
      one: 'عضو واحد',
      two: 'عضوان',
      few: '# أعضاء',
      many: '# عضوًا',
      other: '# عضو',
    }),
  conflict: 'غيّر شخص آخر هذه البيانات في هذه الأثناء. يُرجى مراجعتها قبل الحفظ.',
};

export const statuses: Messages['statuses'] = {
  sending: 'قيد الإرسال',
  notSent: 'لم تُرسل',
  invited: 'مدعو',
  bounced: 'لم تصل',
  expired: 'منتهية',
  active: 'نشط',
  inactive: 'غير نشط',
  removed: 'مُزال',
};

export const statusNotes: Messages['statusNotes'] = {
  untilNote: ({ when }) => `حتى ${when}`,
  sinceNote: ({ when }) => `منذ ${when}`,
  bouncedNote: 'تلزم الإزالة وإعادة الدعوة',
  notSentNote: 'تلزم إعادة الإرسال',
};
