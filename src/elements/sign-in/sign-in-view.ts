import { html, nothing, type TemplateResult } from 'lit';
import type { TeamController } from '../../client/index.js';
import { icon } from '../shared/icons.js';
import { addressField, addressForManagers, passwordField } from './credential-fields.js';
import { formFrame } from './form-frame.js';
import { isolated } from './isolated.js';
import { sessionFailure } from './session-failure.js';
import type { SignInFlow } from './sign-in-flow.js';

/** What stands under the heading while nobody is signed in. */
export function signInView(team: TeamController, flow: SignInFlow): TemplateResult {
  return html`${note(team, flow)} ${FORMS[flow.step](team, flow)}`;
}

/** The heading of a step, unless the page brings its own. */
export function titleOf({ m }: TeamController, { step }: SignInFlow): string {
  const { title, chooseTitle, forgotTitle } = m.signIn;
  return { signIn: title, firstPassword: chooseTitle, reset: chooseTitle, forgot: forgotTitle, linkSent: forgotTitle }[
    step
  ];
}

const FORMS: Readonly<Record<SignInFlow['step'], (team: TeamController, flow: SignInFlow) => TemplateResult>> = {
  signIn(team, flow) {
    const { common, signIn: words } = team.m;
    const { form } = flow;
    return formFrame({
      ...frame(team, flow),
      label: words.title,
      fields: html`${addressField({ form, label: common.email })}
      ${passwordField({ form, words, label: words.password })}`,
      submit: words.submit,
      submitting: words.submitting,
      further: link(words.forgot, 'forgot', () => void flow.go('forgot')),
      onSubmit: () => void flow.signIn(),
    });
  },
  firstPassword: (team, flow) =>
    newPassword(team, flow, {
      text: team.m.signIn.chooseText({ address: isolated(flow.form.values['email'] ?? '') }),
      onSubmit: () => void flow.chooseFirstPassword(),
    }),
  reset: (team, flow) =>
    newPassword(team, flow, { text: team.m.signIn.resetText, onSubmit: () => void flow.resetPassword() }),
  forgot(team, flow) {
    const { common, signIn: words } = team.m;
    return formFrame({
      ...frame(team, flow),
      label: words.forgotTitle,
      fields: addressField({ form: flow.form, label: common.email, hint: words.forgotText }),
      submit: words.sendLink,
      submitting: words.sendingLink,
      further: back(team, flow),
      onSubmit: () => void flow.requestLink(),
    });
  },
  linkSent(team, flow) {
    const address = isolated(flow.form.values['email'] ?? '');
    return html`<p part="message" tabindex="-1">${team.m.signIn.linkSent({ address })}</p>
      ${back(team, flow)}`;
  },
};

function newPassword(
  team: TeamController,
  flow: SignInFlow,
  { text, onSubmit }: { readonly text: string; readonly onSubmit: () => void },
): TemplateResult {
  const { signIn: words } = team.m;
  const { form } = flow;
  return formFrame({
    ...frame(team, flow),
    label: words.chooseTitle,
    fields: html`<p>${text}</p>
      ${addressForManagers(form.values['email'] ?? '')}
      ${passwordField({ form, words, label: words.newPassword, hint: words.passwordRules, isNew: true })}`,
    submit: words.savePassword,
    submitting: words.savingPassword,
    further: back(team, flow),
    onSubmit,
  });
}

/** What is the same in every form. */
function frame(team: TeamController, flow: SignInFlow) {
  const { form } = flow;
  return {
    team,
    form,
    failure: form.failure && sessionFailure(team, form.failure, form.failedAtMs),
    cancel: team.m.common.cancel,
    onCancel: () => void flow.cancel(),
  };
}

const back = (team: TeamController, flow: SignInFlow): TemplateResult =>
  link(team.m.signIn.back, 'back', () => void flow.go('signIn'));

function link(text: string, part: 'forgot' | 'back', onClick: () => void): TemplateResult {
  return html`<p><button class="link-button" part=${part} type="button" @click=${onClick}>${text}</button></p>`;
}

function note(team: TeamController, { note: id }: SignInFlow): TemplateResult | typeof nothing {
  if (!id) return nothing;
  const isGood = id === 'passwordChanged';
  return html`<p class="notice ${isGood ? 'notice--success' : 'notice--warning'}" role="alert" part="notice">
    ${icon(isGood ? 'check' : 'warning')}<span>${team.m.signIn[id]}</span>
  </p>`;
}
