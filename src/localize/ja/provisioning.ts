import type { Messages } from '../messages.js';

export const provisioning: Messages['provisioning'] = {
  created: '現在有効です。メールは送信されていません。',
  search: '名前、メールアドレス、会社で検索',
  any: 'すべて',
  type: '種類',
  types: { customer: '顧客', prospect: '見込み客' },
  people: '追加する人',
  noMatch: '該当する人がいません。',
  noneLeft: '名簿の全員がすでにユーザーです。追加できる人はいません。',
  noneLeftHere: 'この会社の連絡先は全員がすでにユーザーです。追加できる人はいません。',
  more: 'さらに表示',
  moreOf: ({ count }, f) => `さらに表示（残り${f.number(count)}人）`,
  allShown: ({ count }, f) => `表示中の${f.number(count)}人`,
  chosen: ({ count }, f) => `${f.number(count)}人を選択中`,
  hidden: ({ count }, f) => `うち${f.number(count)}人は表示されていません`,
  clear: '解除',
  chooseContact: '一覧から選択してください。',
  contacts: ({ count }, f) => `${f.number(count)}人`,
  found: ({ people }) => `${people}見つかりました`,
  provisioned: ({ count }, f) =>
    count === 1
      ? '追加しました。アクセス情報をメールで送信しています。'
      : `${f.number(count)}人を追加しました。アクセス情報はそれぞれにメールで届きます。`,
  outcome: ({ done, failed, reasons }, f) => `${f.number(done)}件完了、${f.number(failed)}件は未完了です：${reasons}`,
};
