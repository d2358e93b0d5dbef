import { pickText } from '@polylogue/shared/kernel/locales.rules';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../ui/forms/field-group.js';
import { RadioGrid } from '../../ui/forms/radio-grid.js';
import { Stepper } from '../../ui/forms/stepper.js';
import { ExternalText } from '../../ui/text/external-text.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps, FormOf } from './field-props.js';
import { NameText } from './name-text.js';
import { withScore } from './scores.rules.js';

type ScoreProps<K extends 'score' | 'grades'> = FieldProps<'scores'> & { readonly form: FormOf<K> };

/** Up to this score every figure has a tile of its own; above it, one steps and types. */
const MOST_TILES = 10;
const NONE = 'none';

/** A score for each option. Leaving one out can be taken back where it counts otherwise than 0. */
export function ScoreFields({ poll, nameOf, group, draft, onDraft, form }: ScoreProps<'score'>) {
  const { t } = useTranslation(BALLOT);
  const isIgnored = form.rule === 'score' && form.blank === 'ignored';
  const give = (id: string, score: number | null): void => onDraft(withScore(draft, id, score));
  const hint = `${t('score.hint', { highest: form.highest })} ${t(isIgnored ? 'score.missing_ignored' : 'score.missing_lowest')}`;
  const figures = Array.from({ length: form.highest + 1 }, (_, score) => ({ value: String(score), label: score }));
  return (
    <FieldGroup {...group} hint={hint}>
      {form.highest <= MOST_TILES ? (
        <RadioGrid
          look="figures"
          rows={poll.options.map(({ id }) => ({ key: id, label: <NameText name={nameOf(id)} /> }))}
          columns={isIgnored ? [...figures, { value: NONE, label: t('score.none') }] : figures}
          valueOf={(id) => draft.scores[id]?.toString() ?? (isIgnored ? NONE : undefined)}
          onChange={(id, score) => give(id, score === NONE ? null : Number(score))}
        />
      ) : (
        poll.options.map(({ id }) => (
          <Stepper
            key={id}
            label={<NameText name={nameOf(id)} />}
            value={draft.scores[id] ?? null}
            lowest={0}
            highest={form.highest}
            moreText={t('stepper.more')}
            lessText={t('stepper.less')}
            onChange={(score) => give(id, score)}
          />
        ))
      )}
    </FieldGroup>
  );
}

/** A grade in words for each option; what no grade counts as is said at the top. */
export function GradeFields({ poll, nameOf, group, draft, onDraft, form }: ScoreProps<'grades'>) {
  const { t, i18n } = useTranslation(BALLOT);
  const grades = form.grades.map((grade) => pickText(grade, i18n.language));
  return (
    <FieldGroup {...group} hint={t('grades.hint', { grade: grades.at(-1)?.text ?? '' })}>
      <RadioGrid
        rows={poll.options.map(({ id }) => ({ key: id, label: <NameText name={nameOf(id)} /> }))}
        columns={grades.map(({ text, lang }, at) => ({
          value: String(at),
          label: <ExternalText as="span" look="plain" text={text} lang={lang} />,
        }))}
        valueOf={(id) => draft.scores[id]?.toString()}
        onChange={(id, grade) => onDraft(withScore(draft, id, Number(grade)))}
      />
    </FieldGroup>
  );
}
