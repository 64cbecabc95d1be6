import type { Messages } from '../messages.js';
import { counted } from './counted.js';

export const sessionGuard: Messages['sessionGuard'] = {
  checking: 'جارٍ التحقق من تسجيل دخولك…',
  warningTitle: 'هل ما زلت هنا؟',
  warningText: 'لم يحدث شيء هنا منذ مدة. حفاظًا على أمان حسابك، سيُسجَّل خروجك قريبًا.',
  timeLeft: ({ time }) => `الوقت المتبقي: ${time}`,
  minutes: ({ count }, f) =>
    counted(f, count, {
      zero: '# دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: '# دقائق',
      many: '# دقيقة',
      other: '# دقيقة',
    }),
  seconds: ({ count }, f) =>
    counted(f, count, {
      zero: '# ثانية',
      one: 'ثانية واحدة',
      two: 'ثانيتان',
      few: '# ثوانٍ',
      many: '# ثانية',
      other: '# ثانية',
    }),
  stay: 'البقاء متصلًا',
  stayed: 'ما زلت مسجّل الدخول.',
  signOut: 'تسجيل الخروج الآن',
  nobodyTitle: 'لم يسجّل أحد الدخول',
  endedTitle: 'تم تسجيل خروجك',
  ended: {
    time: 'لم يحدث شيء هنا منذ مدة.',
    signOut: 'سجّلت الخروج بنفسك.',
    server: 'انتهت جلستك.',
  },
  kept: 'يبقى ما أدخلته محفوظًا في هذه الصفحة حتى تسجيل دخولك من جديد.',
  elsewhere: 'سجّل الدخول في علامة تبويب أخرى، ثم عد إلى هنا.',
  checkAgain: 'سجّلت الدخول من جديد',
  stillEnded: 'ما زال خروجك مسجَّلًا.',
  unfinished: 'لا يوجد اتصال. سيكتمل تسجيل الخروج عند عودته.',
  resumed: 'تم تسجيل دخولك من جديد.',
  changedTitle: 'شخص آخر سجّل الدخول الآن',
  changedText: 'كانت هذه الصفحة لشخص آخر، لذا أُخفيت. أعد تحميلها للمتابعة.',
  reload: 'إعادة تحميل الصفحة',
};
