import type { Messages } from '../messages.js';
import { counted } from './counted.js';

export const rolePicker: Messages['rolePicker'] = {
  choose: 'اختر دورًا لقراءة ما يتيحه وما لا يتيحه.',
  can: 'يتيح',
  cannot: 'لا يتيح',
  cannotDo: ({ names }) => `لا يتيح: ${names}`,
  noRestrictions: 'بلا قيود',
  restrictions: ({ count }, f) =>
    counted(f, count, {
      zero: 'بلا قيود',
      one: 'قيد واحد',
      two: 'قيدان',
      few: '# قيود',
      many: '# قيدًا',
      other: '# قيد',
    }),
  noAccess: 'لا صلاحيات هنا.',
  opens: ({ names }) => `يفتح ${names}`,
  formerNames: 'الأسماء السابقة',
  options: 'قابل للضبط لكل شخص',
  isOn: 'مُفعَّل',
  isOff: 'مُعطَّل',
  withinScopes: 'في متاجره الخاصة',
  withinAccount: 'في شركته',
  withinSelf: 'لنفسه',
  isConditional: 'بشروط',
  isRefusedWhen: ({ reason }) => `ليس دائمًا: ${reason}`,
  unknown: 'لا تعرف هذه الصفحة المزيد عن هذا الدور.',
  empty: 'لا يوجد دور يمكنك منحه.',
  required: 'اختر دورًا.',
};
