import type { Messages } from '../messages.js';

export const operationSettings: Messages['operationSettings'] = {
  title: '運用設定',
  isOn: '全員オン',
  isOff: '全員オフ',
  confirmTitle: ({ setting }) => `全員に対してオフにしますか：${setting}`,
  confirmText:
    '個人ごとの設定にかかわらず、全員に対して直ちに停止します。個人の設定は保持され、再びオンにすると有効になります。',
  switchOff: 'オフにする',
  saved: ({ setting, value }) => `${setting}：${value}。保存しました。`,
  readOnly: 'ここでは閲覧のみ可能です。',
  numberMissing: '数値を入力してください。',
};
