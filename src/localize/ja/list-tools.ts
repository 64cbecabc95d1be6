import type { Messages } from '../messages.js';

export const listTools: Messages['listTools'] = {
  filters: '絞り込み',
  askSomebody: 'このチームを管理している人に、アクセスを依頼してください。',
  anyRole: 'すべてのロール',
  anyStatus: 'すべてのステータス',
  anyScope: ({ scopes }) => `${scopes}：すべて`,
  sort: '並べ替え',
  ascending: ({ column }) => `${column}（昇順）`,
  descending: ({ column }) => `${column}（降順）`,
  empty: 'まだ誰もいません。',
  emptyHint: '最初の方を招待してください。',
  alone: 'ほかにはまだ誰もいません。',
  noMatch: '該当する人がいません。',
  noMatchHint: '別の言葉で検索するか、絞り込みを解除してください。',
  denied: 'この一覧は表示できません。',
  failed: '一覧を読み込めませんでした。',
};
