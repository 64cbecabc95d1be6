import type { Messages } from '../messages.js';

export const failures: Messages['failures'] = {
  unauthenticated: 'サインアウトしています。もう一度サインインしてから、再試行してください。',
  forbidden: 'ここでは許可されていません。',
  notFound: 'すでに存在しません。',
  conflict: '他の方がこの内容を変更しました。保存する前に確認してください。',
  alreadyMember: 'このアドレスにはすでにアカウントがあります。',
  alreadyInvited: 'このアドレスはすでに招待されています。',
  invalid: '正しくない項目があります。入力内容を確認してください。',
  wrongStatus: 'この方のステータスでは実行できません。',
  invitationInvalid: 'この招待は無効になりました。新しい招待を依頼してください。',
  rateLimited: '試行回数が多すぎます。しばらく待ってから、もう一度お試しください。',
  unsupported: 'お使いのシステムでは実行できません。',
  timeout: '時間がかかりすぎました。もう一度お試しください。',
  network: '接続できません。ネットワークを確認して、もう一度お試しください。',
  server: 'サーバーで問題が発生しました。もう一度お試しください。',
};
