/** A control that belongs to a form as the browser's own do. */
export interface FormControl {
  /** Null outside of one. */
  readonly form: HTMLFormElement | null;
}

/** Inputs that hold no text. */
const WITHOUT_TEXT = /^(?:hidden|range|color|checkbox|radio|file|submit|image|reset|button)$/;

/**
 * Enter on a radio button or a box sends the form (the browser's implicit submission). Those in a shadow root belong to
 * no form, so the control they are parts of does it for them: by the form's first button that sends, unless that is off.
 */
export function submitByEnter(event: KeyboardEvent, { form }: FormControl): void {
  const { key, target, repeat, isComposing } = event;
  if (key !== 'Enter' || repeat || isComposing || event.defaultPrevented || !form) return;
  if (!(target instanceof HTMLInputElement) || !/^(?:checkbox|radio)$/.test(target.type)) return;
  event.preventDefault();
  const elements = [...form.elements];
  const button = elements.find(
    (one) => (one instanceof HTMLButtonElement || one instanceof HTMLInputElement) && one.type === 'submit',
  );
  if (button)
    (button as HTMLElement).click(); // what is off does nothing then
  else if (elements.filter((one) => one instanceof HTMLInputElement && !WITHOUT_TEXT.test(one.type)).length < 2) {
    form.requestSubmit();
  }
}
