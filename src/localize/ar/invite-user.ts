import type { Messages } from '../messages.js';
import { counted, type ArabicForms } from './counted.js';

const ADDRESSES: ArabicForms = {
  zero: 'لا عناوين',
  one: 'عنوان واحد',
  two: 'عنوانان',
  few: '# عناوين',
  many: '# عنوانًا',
  other: '# عنوان',
};

export const inviteUser: Messages['inviteUser'] = {
  way: 'من تجب إضافته',
  send: 'إرسال الدعوة',
  sending: ({ done, total }, f) =>
    total === 1 ? 'جارٍ الإرسال…' : `جارٍ الإرسال… ${f.number(done)} من ${f.number(total)}`,
  stop: 'إيقاف',
  stopped: 'تم إيقاف الإرسال. ما وصل يبقى مُرسلًا، ولن تصل دعوتان إلى أحد عند الإرسال مرة أخرى.',
  addressesHint: 'لعدة عناوين معًا: يُفصل بينها بفواصل أو أسطر، أو تُلصق قائمة.',
  fromList: 'الدعوة من قائمة أو ملف',
  addresses: 'العناوين المراد دعوتها',
  change: ({ address }) => `تغيير ${address}`,
  remove: ({ address }) => `إزالة ${address}`,
  duplicates: ({ count }, f) => `موجود من قبل: ${counted(f, count, ADDRESSES)}.`,
  added: ({ count }, f) => counted(f, count, ADDRESSES),
  notValid: ({ count }, f) => `غير صالح: ${f.number(count)}`,
  addressMissing: 'أدخل عنوان بريد إلكتروني.',
  malformed: 'عنوان البريد الإلكتروني هذا غير صالح.',
  lookAlike: 'بعض الحروف هنا تشبه غيرها في الشكل فقط. أدخل العنوان من جديد.',
  tooLong: 'هذا أطول من أن يكون عنوان بريد إلكتروني.',
  handle: 'الاسم قبل علامة @',
  handleNoAt: 'أدخل الجزء السابق لعلامة @ فقط. النطاق ثابت.',
  handleMissing: 'أدخل الجزء السابق لعلامة @.',
  confirmDomain: ({ domain }) => `${domain} هو نطاق شركتي.`,
  confirmDomainRequired: 'أكّد النطاق أولًا.',
  askToCorrect: 'إذا كان النطاق خاطئًا، فلا يصحّحه إلا أحد مالكي هذا الفريق. تواصل مع أحدهم.',
  noDomain: 'لم يُحدَّد نطاق شركتك بعد، لذا لا يمكنك دعوة أحد.',
  domainMalformed: 'هذا ليس نطاقًا. أدخله على نحو example.com.',
  domainDiffers: ({ address, domain }) => `${address} ليس عنوانًا من ${domain}. لا يتم الانضمام إلا بعنوان منه.`,
  firstNameMissing: 'أدخل الاسم الأول.',
  lastNameMissing: 'أدخل اسم العائلة.',
  chooseScopes: 'اختر واحدًا على الأقل.',
  sent: ({ count }, f) =>
    counted(f, count, {
      zero: 'لم تُرسل أي دعوة.',
      one: 'تم إرسال الدعوة.',
      two: 'تم إرسال دعوتين.',
      few: 'تم إرسال # دعوات.',
      many: 'تم إرسال # دعوة.',
      other: 'تم إرسال # دعوة.',
    }),
  notSent: ({ count }, f) =>
    counted(f, count, {
      zero: 'أُرسلت كل الدعوات.',
      one: 'لم تُرسل دعوة واحدة. السبب مبيَّن أدناه.',
      two: 'لم تُرسل دعوتان. السبب مبيَّن أدناه.',
      few: 'لم تُرسل # دعوات. السبب مبيَّن أدناه.',
      many: 'لم تُرسل # دعوة. السبب مبيَّن أدناه.',
      other: 'لم تُرسل # دعوة. السبب مبيَّن أدناه.',
    }),
  leaveTitle: 'هل تريد الإغلاق دون إرسال؟',
  leaveText: 'سيضيع ما أُدخل هنا.',
  leave: 'إغلاق',
  stay: 'متابعة الكتابة',
};
