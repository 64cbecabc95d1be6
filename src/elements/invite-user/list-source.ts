import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { failureNotice } from '../shared/failure-notice.js';
import type { ListView } from './list-model.js';

/** Where a list comes from: pasted, chosen as a file, or dropped. */
export function listSource(view: ListView): TemplateResult {
  const { team, form, text, note, type, readFile } = view;
  const { m } = team.localization;
  const { inviteList: words } = m;
  const { state } = form.roleOffers;
  if (state.status === 'failed') return failureNotice(team, state.failure, () => form.roleOffers.retry());
  const onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    readFile(file);
  };
  return html`<div class="field">
      <label class="field__label" for="list-text">${words.paste}</label>
      <textarea
        class="list__text"
        id="list-text"
        rows="6"
        dir="auto"
        spellcheck="false"
        autocomplete="off"
        .value=${live(text)}
        aria-describedby="list-hint${note ? ' list-note' : ''}"
        aria-invalid=${note ? 'true' : nothing}
        @input=${(event: Event) => type((event.target as HTMLTextAreaElement).value)}
        @dragover=${(event: DragEvent) => event.preventDefault()}
        @drop=${onDrop}
      ></textarea>
      ${note ? html`<p class="field__error" id="list-note">${note}</p>` : nothing}
      <p class="field__hint" id="list-hint">${form.shape.has('scopes') ? words.hintStores : words.hint}</p>
    </div>
    <div class="field">
      <label class="field__label" for="list-file">${words.file}</label>
      <input
        class="list__file"
        id="list-file"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const file = input.files?.[0];
          if (file) readFile(file);
          input.value = '';
        }}
      />
    </div>`;
}

/** Takes in what was pasted, once the names of roles and stores are known. */
export function checkButton({ team, form, read }: ListView): TemplateResult {
  const { status } = form.roleOffers.state;
  const isReady = status === 'ready' && (form.scopes !== undefined || !form.shape.has('scopes'));
  return html`<button class="button button--primary" type="button" id="list-read" ?disabled=${!isReady} @click=${read}>
    ${team.m.inviteList.check}
  </button>`;
}
