import type { Messages } from '../messages.js';

export const teamList: Messages['teamList'] = {
  title: 'チーム',
  invite: '招待',
  searchLabel: '名前またはメールアドレスで検索',
  clearFilters: '絞り込みを解除',
  keys: '矢印キーで移動、Enterで開く、スペースキーで選択、Shift+F10で操作を表示します。',
  people: ({ count }, f) => `${f.number(count)}人`,
  found: ({ people }) => `${people}見つかりました`,
  account: 'アカウント',
  lastSignIn: '最終サインイン',
  createdAt: '追加日',
  actions: '操作',
  actionsFor: ({ name }) => `${name}に対する操作`,
  select: ({ name }) => `${name}を選択`,
  selectAll: 'すべて選択',
};
