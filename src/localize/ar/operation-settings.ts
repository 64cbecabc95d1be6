import type { Messages } from '../messages.js';

export const operationSettings: Messages['operationSettings'] = {
  title: 'إعدادات التشغيل',
  isOn: 'مُفعَّل للجميع',
  isOff: 'مُعطَّل للجميع',
  confirmTitle: ({ setting }) => `هل تريد التعطيل للجميع: ${setting}؟`,
  confirmText: 'يتوقف هذا فورًا للجميع، أيًّا كان المضبوط لكل شخص. وتُحفظ تلك الإعدادات لحين التفعيل من جديد.',
  switchOff: 'تعطيل',
  saved: ({ setting, value }) => `${setting}: ${value}. تم الحفظ.`,
  readOnly: 'للقراءة فقط هنا.',
  numberMissing: 'أدخل رقمًا.',
};
