import type { Messages } from '../messages.js';

export const options: Messages['options'] = {
  title: 'الصلاحيات',
  byDefault: ({ isOn }) => (isOn ? 'مُفعَّل افتراضيًا' : 'مُعطَّل افتراضيًا'),
  own: ({ isOn }) => (isOn ? 'إعداد خاص؛ مُعطَّل افتراضيًا' : 'إعداد خاص؛ مُفعَّل افتراضيًا'),
  kept: 'يبقى الإعداد محفوظًا.',
};
