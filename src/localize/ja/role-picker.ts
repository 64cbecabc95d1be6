import type { Messages } from '../messages.js';

export const rolePicker: Messages['rolePicker'] = {
  choose: 'ロールを選択すると、できることとできないことを確認できます。',
  can: 'できること',
  cannot: 'できないこと',
  cannotDo: ({ names }) => `できないこと：${names}`,
  noRestrictions: '制限なし',
  restrictions: ({ count }, f) => `制限${f.number(count)}件`,
  noAccess: 'ここでの権限はありません。',
  opens: ({ names }) => `利用可能：${names}`,
  formerNames: '以前の名前',
  options: '人ごとに切り替え可能',
  isOn: 'オン',
  isOff: 'オフ',
  withinScopes: '自分の店舗',
  withinAccount: '自分の会社',
  withinSelf: '自分自身',
  isConditional: '条件付き',
  isRefusedWhen: ({ reason }) => `例外あり：${reason}`,
  unknown: 'このロールについて、これ以上の情報はありません。',
  empty: '割り当てられるロールがありません。',
  required: 'ロールを選択してください。',
};
