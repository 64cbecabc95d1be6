import type { Messages } from '../messages.js';

export const scopePicker: Messages['scopePicker'] = {
  allHint: '今あるものすべてと、今後追加されるものも含みます。',
  lockedHint: 'このロールには、現在と今後のすべてが常に含まれます。',
  some: '選択したもののみ',
  someHint: '今後追加されるものは、その都度選択が必要です。',
  search: '名前で検索',
  onlyChosen: '選択済みのみ',
  count: ({ chosen, total }, f) => `${f.number(total)}件中${f.number(chosen)}件を選択`,
  chooseShown: ({ count }, f) => `表示中の${f.number(count)}件を選択`,
  clear: '選択を解除',
  others: 'その他',
  itself: '下に並ぶものは含みません。',
  empty: '選択できるものがありません。',
  noMatch: '該当するものがありません。',
  keys: '矢印キーで移動、スペースキーで選択、文字キーで名前を検索できます。',
  required: '1つ以上選択してください。',
};
