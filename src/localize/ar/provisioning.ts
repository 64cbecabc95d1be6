import type { Messages } from '../messages.js';
import { counted, PEOPLE } from './counted.js';

export const provisioning: Messages['provisioning'] = {
  created: 'نشط الآن. لم تُرسل أي رسالة.',
  search: 'البحث بالاسم أو البريد الإلكتروني أو الشركة',
  any: 'الكل',
  type: 'النوع',
  types: { customer: 'عميل', prospect: 'عميل محتمل' },
  people: 'الأشخاص المراد إضافتهم',
  noMatch: 'لا توجد نتائج مطابقة.',
  noneLeft: 'لكل من في الدليل حساب مستخدم بالفعل. لم يبق أحد لإضافته.',
  noneLeftHere: 'لكل جهات اتصال هذه الشركة حساب مستخدم بالفعل. لم يبق أحد لإضافته.',
  more: 'عرض المزيد',
  moreOf: ({ count }, f) => `عرض المزيد (بقي ${f.number(count)})`,
  allShown: ({ count }, f) => `كل المعروض (${f.number(count)})`,
  chosen: ({ count }, f) => `المختار: ${counted(f, count, PEOPLE)}`,
  hidden: ({ count }, f) => `منهم غير معروض هنا: ${counted(f, count, PEOPLE)}`,
  clear: 'مسح',
  chooseContact: 'اختر شخصًا من القائمة.',
  contacts: ({ count }, f) => counted(f, count, PEOPLE),
  found: ({ people }) => `النتائج: ${people}`,
  provisioned: ({ count }, f) =>
    counted(f, count, {
      zero: 'لم يُضَف أحد.',
      one: 'تمت الإضافة. معلومات الدخول في طريقها بالبريد.',
      two: 'تمت إضافة شخصين. تصل معلومات الدخول إلى كل منهما بالبريد.',
      few: 'تمت إضافة # أشخاص. تصل معلومات الدخول إلى كل منهم بالبريد.',
      many: 'تمت إضافة # شخصًا. تصل معلومات الدخول إلى كل منهم بالبريد.',
      other: 'تمت إضافة # شخص. تصل معلومات الدخول إلى كل منهم بالبريد.',
    }),
  outcome: ({ done, failed, reasons }, f) => `تم: ${f.number(done)}، ولم يتم: ${f.number(failed)}. ${reasons}`,
};
