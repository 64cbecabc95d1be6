import type { Messages } from '../messages.js';

export const options: Messages['options'] = {
  title: '権限',
  byDefault: ({ isOn }) => (isOn ? '既定でオン' : '既定でオフ'),
  own: ({ isOn }) => (isOn ? '個別設定（既定はオフ）' : '個別設定（既定はオン）'),
  kept: '設定は保持されます。',
};
