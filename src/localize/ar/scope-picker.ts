import type { Messages } from '../messages.js';

export const scopePicker: Messages['scopePicker'] = {
  allHint: 'الحالية والمستقبلية: ويشمل ذلك كل ما يُضاف لاحقًا.',
  lockedHint: 'يشملها هذا الدور كلها دائمًا، الحالية والمستقبلية.',
  some: 'المختارة فقط',
  someHint: 'ما يُضاف لاحقًا يلزم اختياره حينها.',
  search: 'البحث بالاسم',
  onlyChosen: 'المختارة فقط',
  count: ({ chosen, total }, f) => `تم اختيار ${f.number(chosen)} من ${f.number(total)}`,
  chooseShown: ({ count }, f) => `اختيار كل المعروض (${f.number(count)})`,
  clear: 'مسح الاختيار',
  others: 'غيرها',
  itself: 'لا يشمل ما يرد تحته.',
  empty: 'لا يوجد ما يمكن الاختيار منه.',
  noMatch: 'لا توجد نتائج مطابقة.',
  keys: 'مفاتيح الأسهم للتنقل، ومفتاح المسافة للاختيار، والحروف للبحث عن اسم.',
  required: 'اختر واحدًا على الأقل.',
};
