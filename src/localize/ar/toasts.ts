import type { Messages } from '../messages.js';

export const toasts: Messages['toasts'] = {
  region: 'النتائج',
  undo: 'تراجع',
  undoKey: 'المفتاح F8 ينقل إلى زر التراجع.',
  undone: ({ name }) => `عادت بيانات ${name} كما كانت.`,
};
