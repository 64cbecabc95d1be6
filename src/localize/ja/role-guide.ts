import type { Messages } from '../messages.js';

export const roleGuide: Messages['roleGuide'] = {
  title: '各ロールで許可されること',
  permission: '権限',
  everywhere: '全般',
  roleToShow: 'ロール',
  legend: '記号',
  notes: '注記',
  note: ({ number }) => `注記${number}`,
  showFormer: '以前の名前を表示',
  hideFormer: '以前の名前を非表示',
  formerly: ({ names }) => `旧称：${names}`,
  sign: {
    yes: '可',
    scopes: '自分の店舗',
    account: '自分の会社',
    self: '本人のみ',
    optional: '切り替え可',
    no: '不可',
  },
  meaning: {
    yes: '事業者全体で可能',
    scopes: '本人の担当店舗のみ',
    account: '本人の会社のみ',
    self: '本人に関するもののみ',
    optional: '人ごとにオンとオフを切り替え可能（初期値は横に表示）',
    no: '常に不可',
  },
  switchable: (p) => `切り替え可（初期値：${p.isOn ? 'オン' : 'オフ'}）`,
  params: { domain: '自分のドメイン' },
  notAlways: ({ reason }) => (reason ? `例外あり：${reason}` : '条件付き。'),
  further: ({ reach, reason }) =>
    `場合によっては、${reach}。${reason ? `それ以外では「${reason}」と表示されます。` : ''}`,
  empty: '表示するロールがありません。',
};
