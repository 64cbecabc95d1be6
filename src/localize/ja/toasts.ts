import type { Messages } from '../messages.js';

export const toasts: Messages['toasts'] = {
  region: '結果',
  undo: '元に戻す',
  undoKey: 'F8キーで「元に戻す」に移動します。',
  undone: ({ name }) => `${name}を元の状態に戻しました。`,
};
