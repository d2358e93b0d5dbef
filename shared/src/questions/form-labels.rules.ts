import type { LocalText } from '../kernel/locale.js';
import type { PollForm } from '../polls/forms.js';

/** The words inside a form that people read, in a fixed order: grades best first, both ends of a scale, the unit of a number. Empty for the other kinds. */
export function formLabels(form: PollForm): readonly LocalText[] {
  switch (form.kind) {
    case 'grades':
      return form.grades;
    case 'scale':
      return [form.low, form.high];
    case 'number':
      return form.unit === null ? [] : [form.unit];
    default:
      return [];
  }
}

/** The same form with other words, given in the order of `formLabels`. A word that is missing stays as it was. */
export function withFormLabels(form: PollForm, labels: readonly LocalText[]): PollForm {
  switch (form.kind) {
    case 'grades':
      return { ...form, grades: form.grades.map((grade, at) => labels[at] ?? grade) };
    case 'scale':
      return { ...form, low: labels[0] ?? form.low, high: labels[1] ?? form.high };
    case 'number':
      return { ...form, unit: form.unit === null ? null : (labels[0] ?? form.unit) };
    default:
      return form;
  }
}
