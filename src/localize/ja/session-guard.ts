import type { Messages } from '../messages.js';

export const sessionGuard: Messages['sessionGuard'] = {
  checking: 'サインインの状態を確認しています…',
  warningTitle: '操作を続けますか？',
  warningText: 'しばらく操作がありませんでした。アカウントを保護するため、まもなくサインアウトします。',
  timeLeft: ({ time }) => `残り時間：${time}`,
  minutes: ({ count }, f) => `${f.number(count)}分`,
  seconds: ({ count }, f) => `${f.number(count)}秒`,
  stay: 'サインインを維持',
  stayed: 'サインインしたままです。',
  signOut: '今すぐサインアウト',
  nobodyTitle: 'サインインしていません',
  endedTitle: 'サインアウトしました',
  ended: {
    time: 'しばらく操作がありませんでした。',
    signOut: 'ご自身でサインアウトしました。',
    server: 'セッションが終了しました。',
  },
  kept: '入力した内容は、再びサインインするまでこのページに保持されます。',
  elsewhere: '別のタブでサインインしてから、ここに戻ってください。',
  checkAgain: 'サインインし直しました',
  stillEnded: 'まだサインアウトしたままです。',
  unfinished: '接続がありません。接続が回復すると、サインアウトが完了します。',
  resumed: '再びサインインしました。',
  changedTitle: '別の方がサインインしています',
  changedText: 'このページは別の方のものであったため、非表示になっています。続けるには再読み込みしてください。',
  reload: 'ページを再読み込み',
};
