import type { Messages } from '../messages.js';
import { counted, type ArabicForms } from './counted.js';

const ROWS: ArabicForms = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفان',
  few: '# صفوف',
  many: '# صفًا',
  other: '# صف',
};
const ROWS_AS_OBJECT: ArabicForms = { ...ROWS, two: 'صفين' };

export const inviteList: Messages['inviteList'] = {
  back: 'العودة إلى العناوين المفردة',
  paste: 'لصق قائمة',
  hint: 'شخص في كل سطر: البريد الإلكتروني، واختياريًا الاسمان والدور. من جدول بيانات، مع سطر عناوين أول أو بدونه.',
  hintStores:
    'شخص في كل سطر: البريد الإلكتروني، واختياريًا الاسمان والدور والمتاجر. من جدول بيانات، مع سطر عناوين أول أو بدونه.',
  file: 'أو اختيار ملف (CSV)',
  check: 'التحقق من القائمة',
  nothingRead: 'لا يوجد أي عنوان في هذه القائمة.',
  tooLong: 'هذا الملف أطول من أن يكون قائمة أشخاص.',
  read: ({ count }, f) => `تمت قراءة ${counted(f, count, ROWS_AS_OBJECT)}`,
  rows: ({ count }, f) => counted(f, count, ROWS),
  forAll: 'لكل من لا يحدد صفُّه غير ذلك',
  show: 'عرض',
  all: 'الكل',
  states: { ready: 'جاهز', wrong: 'بحاجة إلى تصحيح', corrected: 'معدَّل', sent: 'مُرسل' },
  lookingUp: 'جارٍ التحقق ممن هم هنا بالفعل…',
  row: ({ number }) => `الصف ${number}`,
  fieldOf: ({ field, row }) => `${field}، الصف ${row}`,
  asForAll: ({ field }) => `${field}: كما للجميع`,
  remove: ({ address }) => `إزالة ${address}`,
  pages: 'صفحات القائمة',
  previous: 'السابق',
  next: 'التالي',
  range: ({ from, to, count }, f) => `من ${f.number(from)} إلى ${f.number(to)} من أصل ${f.number(count)}`,
  send: ({ count }, f) =>
    counted(f, count, {
      zero: 'لا دعوات لإرسالها',
      one: 'إرسال دعوة واحدة',
      two: 'إرسال دعوتين',
      few: 'إرسال # دعوات',
      many: 'إرسال # دعوة',
      other: 'إرسال # دعوة',
    }),
  noneReady: 'لا يمكن إرسال أي صف. صحّح الصفوف أولًا.',
  left: ({ count }, f) => `لم يُرسل: ${counted(f, count, ROWS)}. السبب مبيَّن أدناه.`,
  retry: ({ count }, f) => `إعادة المحاولة: ${counted(f, count, ROWS)}`,
  download: ({ count }, f) => `تنزيل ${counted(f, count, ROWS_AS_OBJECT)} بصيغة CSV`,
  reason: 'السبب',
  double: 'هذا العنوان مكرر في موضع سابق من القائمة.',
  otherDomain: ({ domain }) => `هذا العنوان ليس من نطاق ${domain}.`,
  unknownRole: ({ role }) => `لا يوجد هنا دور باسم «${role}». اختر دورًا.`,
  unknownScopes: ({ names }) => `غير معروف هنا: ${names}. اختر من جديد.`,
  about: ({ what, sentence }) => `${what}: ${sentence}`,
  allAnyway: ({ names, role }) => `دون اقتصار على ${names}: يشملها الدور «${role}» كلها دائمًا.`,
  noneAnyway: ({ names, role }) => `لم يُحتفظ بما يلي: ${names}. لا يُقيَّد الدور «${role}» بهذه الطريقة.`,
  roleAsksMore: ({ field }) => `يتطلب هذا الدور أيضًا: ${field}. اختره للجميع، أو ادعُ هذا الشخص على حدة.`,
};
