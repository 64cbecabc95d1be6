import type { Messages } from '../messages.js';
import { fullStop } from '../full-stop.js';

export const acceptInvitation: Messages['acceptInvitation'] = {
  title: 'الانضمام إلى فريق',
  invitedTo: ({ team }) => fullStop(`لديك دعوة للانضمام إلى ${team}`),
  invited: 'العنوان المدعو',
  newPasswordText: 'اختر كلمة مرور لتسجيل الدخول بها من الآن فصاعدًا.',
  existingPasswordText:
    'لهذا العنوان حساب بالفعل. أدخل كلمة مروره. هل نسيتها؟ يمكن اختيار كلمة جديدة من صفحة تسجيل الدخول، وتبقى هذه الدعوة صالحة.',
  accept: 'قبول الدعوة',
  accepting: 'جارٍ قبول الدعوة…',
  reading: 'جارٍ البحث عن الدعوة…',
  invalidTitle: 'لم تعد هذه الدعوة صالحة',
  invalidText: 'اطلب من صاحب الدعوة إرسالها مرة أخرى. وإذا سبق قبولها، فيمكن تسجيل الدخول بكلمة المرور الخاصة بك.',
  otherTitle: 'شخص آخر سجّل الدخول',
  otherText: ({ name, address }) => `الجلسة المفتوحة باسم ${name}، أما هذه الدعوة فموجّهة إلى ${address}.`,
  otherHint: 'لن تُضاف الدعوة إلى الحساب المفتوح حاليًا.',
  signOutFirst: 'تسجيل الخروج أولًا',
  goOn: ({ address }) => `المتابعة باسم ${address}`,
  accepted: ({ team }) => `تم الانضمام إلى ${team} وتسجيل دخولك.`,
};
