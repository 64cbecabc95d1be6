import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: '絞り込み',
  askSomebody: 'このチームを管理している人に、アクセスを依頼してください。',
};
