import type { Messages } from '../messages.js';

export const myProfile: Messages['myProfile'] = {
  title: 'ملفي الشخصي',
  save: 'حفظ الملف الشخصي',
  saved: 'تم حفظ ملفك الشخصي.',
  language: 'اللغة',
  avatarUrl: 'عنوان الصورة',
  nothing: 'غير مذكور',
  noName: 'لا يوجد اسم بعد',
  nameMissing: 'أدخل اسمًا.',
  notAnAddress: 'أدخل عنوان ويب كاملًا يبدأ بـ https://',
  denied: 'لا يمكن تغيير ملفك الشخصي هنا.',
};
