import type { Messages } from '../messages.js';

export const myProfile: Messages['myProfile'] = {
  title: 'マイプロフィール',
  save: 'プロフィールを保存',
  saved: 'プロフィールを保存しました。',
  language: '言語',
  avatarUrl: '画像のアドレス',
  nothing: '未入力',
  noName: '名前は未設定です',
  nameMissing: '名前を入力してください。',
  notAnAddress: 'https://で始まる完全なウェブアドレスを入力してください。',
  denied: 'ここではプロフィールを変更できません。',
};
