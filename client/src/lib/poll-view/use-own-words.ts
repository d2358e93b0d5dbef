import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import { useTranslation } from 'react-i18next';
import { formatList } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import { ownNoteOf } from './own-note.rules.js';
import { withUnit } from './result-words.js';
import { readableValue } from './value-words.rules.js';

/** The reader's own ballot in words: beside an option, and as a line of its own where there are no options. Null: nothing to say. */
export function useOwnWords(form: PollForm, marks: Marks | null) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const ofOption = (optionId: string): string | null => {
    const note = ownNoteOf(form, marks, optionId);
    switch (note?.says) {
      case undefined:
        return null;
      case 'chosen':
        return t('own.chosen');
      case 'place':
        return t('own.place', { place: note.place });
      case 'gave':
        return t('own.gave', { value: note.value });
      case 'grade': {
        const grade = form.kind === 'grades' ? form.grades[note.grade] : undefined;
        return grade === undefined ? null : t('own.grade', { grade: pickText(grade, locale).text });
      }
      case 'date':
        return t(`own.date_${note.answer}`);
    }
  };
  return { ofOption, line: marks === null ? null : lineOf(marks) };

  function lineOf(own: Marks): string | null {
    if (own.form === 'blank') return t('own.blank');
    if (own.form === 'words') return t('own.words', { words: formatList(own.words, locale) });
    if (own.form === 'text') return t('own.words', { words: own.text });
    if (own.form !== 'value') return null;
    return own.value === null
      ? t('own.no_opinion')
      : t('own.value', { value: withUnit(form, readableValue(form, own.value, locale), locale) });
  }
}
