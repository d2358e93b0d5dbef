/** Takes the person to the first field that is wrong, once it says so: a long form may have it out of sight. */
export function showFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
