import type { Messages } from '../messages.js';

export const acceptInvitation: Messages['acceptInvitation'] = {
  title: 'チームに参加',
  invitedTo: ({ team }) => `${team}に招待されています。`,
  invited: '招待されたアドレス',
  newPasswordText: '今後のサインインに使うパスワードを決めてください。',
  existingPasswordText:
    'このアドレスにはすでにアカウントがあります。そのパスワードを入力してください。お忘れの場合は、サインイン画面で新しいパスワードを設定できます。この招待はそのまま有効です。',
  accept: '招待を承諾',
  accepting: '承諾しています…',
  reading: '招待を確認しています…',
  invalidTitle: 'この招待は無効になりました',
  invalidText: '招待した方に再送を依頼してください。以前に承諾した場合は、ご自分のパスワードでサインインしてください。',
  otherTitle: '別の方がサインインしています',
  otherText: ({ name, address }) => `現在は${name}としてサインインしています。この招待は${address}宛てです。`,
  otherHint: '現在サインインしているアカウントには追加されません。',
  signOutFirst: '先にサインアウト',
  goOn: ({ address }) => `${address}として続ける`,
  accepted: ({ team }) => `${team}に参加し、サインインしました。`,
};
