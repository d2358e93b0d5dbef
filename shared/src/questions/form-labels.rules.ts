import type { LocalText } from '../kernel/locale.js';
import type { PollForm } from '../polls/forms.js';

/** The words inside a form that people read, in a fixed order: grades best first, both ends of a scale, the unit of a number. Empty for the other kinds. */
export function formLabels(form: PollForm): readonly LocalText[] {
  if (form.kind === 'grades') return form.grades;
  if (form.kind === 'scale') return [form.low, form.high];
  return form.kind === 'number' && form.unit !== null ? [form.unit] : [];
}

/** The same form with other words, given in the order of `formLabels`. A word that is missing stays as it was. */
export function withFormLabels(form: PollForm, labels: readonly LocalText[]): PollForm {
  if (form.kind === 'grades') return { ...form, grades: form.grades.map((grade, at) => labels[at] ?? grade) };
  if (form.kind === 'scale') return { ...form, low: labels[0] ?? form.low, high: labels[1] ?? form.high };
  return form.kind === 'number' && form.unit !== null ? { ...form, unit: labels[0] ?? form.unit } : form;
}
