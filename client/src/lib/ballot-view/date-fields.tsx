import { useTranslation } from 'react-i18next';
import { Sign } from '../../ui/actions/sign.js';
import { FieldGroup } from '../../ui/forms/field-group.js';
import { RadioGrid } from '../../ui/forms/radio-grid.js';
import { formatSpan, isSameClock, zoneName } from '../i18n/local-time.js';
import { useReaderZone } from '../public-view/use-reader-zone.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps } from './field-props.js';
import { NameText } from './name-text.js';
import { withScore } from './scores.rules.js';

const ANSWERS = [
  { value: '2', word: 'dates.yes', sign: 'check' },
  { value: '1', word: 'dates.maybe', sign: 'dash' },
  { value: '0', word: 'dates.no', sign: 'cross' },
] as const;

/** Yes, if need be, or no for each date: by the clocks of the dialogue, and by the reader's own where they show something else. */
export function DateFields({
  poll,
  nameOf,
  group,
  draft,
  onDraft,
  timeZone,
}: FieldProps<'scores'> & { readonly timeZone: string | undefined }) {
  const { t, i18n } = useTranslation(BALLOT);
  const readerZone = useReaderZone();
  const hintOf = (starts: string | null, ends: string | null): string | undefined => {
    if (starts === null || timeZone === undefined) return undefined;
    const zone = t('dates.zone', { zone: zoneName(starts, i18n.language, timeZone) });
    if (readerZone === null || isSameClock(starts, timeZone, readerZone)) return zone;
    return `${zone} ${t('dates.here', { span: formatSpan(starts, ends, i18n.language, readerZone) })}`;
  };
  return (
    <FieldGroup {...group} hint={t('dates.hint')}>
      <RadioGrid
        rows={poll.options.map(({ id, starts, ends }) => ({
          key: id,
          label: <NameText name={nameOf(id)} />,
          hint: hintOf(starts, ends),
        }))}
        columns={ANSWERS.map(({ value, word, sign }) => ({ value, label: t(word), start: <Sign name={sign} /> }))}
        valueOf={(id) => draft.scores[id]?.toString()}
        onChange={(id, answer) => onDraft(withScore(draft, id, Number(answer)))}
      />
    </FieldGroup>
  );
}
