import type { PollKind } from '@polylogue/shared/polls/forms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { FieldError } from '../../../ui/forms/field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { FoldedPart } from './folded-part.js';
import { LocalTextFields } from './local-text-fields.js';
import type { PollFormPart } from './poll-form-part.js';

/** Fewest and most grades of a poll. */
const FEWEST = 2;
const MOST = 7;

/** Words that belong to a kind: yes and no, grades, the ends of a scale, a unit. The usual ones hold until others are typed. */
export function PollWordsFields(part: PollFormPart) {
  const Words = WORDS[part.kind];
  return Words === undefined ? null : <Words {...part} />;
}

const WORDS: Readonly<Partial<Record<PollKind, (part: PollFormPart) => ReactNode>>> = {
  yes_no: YesNoWords,
  grades: GradeWords,
  scale: ScaleWords,
  number: UnitWords,
};

function YesNoWords({ typed, set, place, fault }: PollFormPart) {
  const { t } = useTranslation('console');
  const answers = typed.hasAbstain ? (['yes', 'no', 'abstain'] as const) : (['yes', 'no'] as const);
  const isWrong = fault?.code === 'options_too_few';
  return (
    <Stack gap="normal">
      <Checkbox
        label={t('poll_form.has_abstain')}
        checked={typed.hasAbstain}
        onChange={(event) => set({ hasAbstain: event.target.checked })}
      />
      <FoldedPart heading={t('poll_form.answer_words')} summary={t('poll_form.answer_words_usual')} isOpen={isWrong}>
        {answers.map((answer, at) => (
          <LocalTextFields
            key={answer}
            legend={t(`poll_form.answer.${answer}`)}
            languages={place.languages}
            value={typed.answers[answer]}
            usual={place.words[answer]}
            onChange={(text) => set({ answers: { ...typed.answers, [answer]: text } })}
            error={isWrong && at === 0 ? t('poll_form.fault.answer_words') : undefined}
            maxLength={100}
          />
        ))}
      </FoldedPart>
    </Stack>
  );
}

function GradeWords({ typed, set, place, fault }: PollFormPart) {
  const { t } = useTranslation('console');
  const { grades } = typed;
  return (
    <FoldedPart
      heading={t('poll_form.grades', { count: grades.length })}
      summary={t('poll_form.grades_usual')}
      isOpen={fault?.code === 'grades'}
    >
      {fault?.code === 'grades' && <FieldError id="grades-fault">{t('poll_form.fault.grades')}</FieldError>}
      {grades.map((grade, at) => (
        <LocalTextFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a grade is its place in the order
          key={at}
          legend={t('poll_form.grade', { number: at + 1 })}
          languages={place.languages}
          value={grade}
          usual={place.words.grades[at]}
          onChange={(text) => set({ grades: grades.map((it, i) => (i === at ? text : it)) })}
          maxLength={60}
          isFolded
        />
      ))}
      <Cluster gap="small">
        {grades.length < MOST && (
          <Button variant="line" size="small" onClick={() => set({ grades: [...grades, {}] })}>
            {t('poll_form.add_grade')}
          </Button>
        )}
        {grades.length > FEWEST && (
          <Button variant="quiet" size="small" onClick={() => set({ grades: grades.slice(0, -1) })}>
            {t('poll_form.remove_grade')}
          </Button>
        )}
      </Cluster>
    </FoldedPart>
  );
}

function ScaleWords({ typed, set, place, fault }: PollFormPart) {
  const { t } = useTranslation('console');
  return (
    <Stack gap="normal">
      {(['low', 'high'] as const).map((end) => (
        <LocalTextFields
          key={end}
          legend={t(`poll_form.end.${end}`)}
          languages={place.languages}
          value={typed[end]}
          usual={place.words[end]}
          onChange={(text) => set({ [end]: text })}
          error={fault?.code === 'ends' && end === 'low' ? t('poll_form.fault.ends') : undefined}
          maxLength={100}
          isFolded
        />
      ))}
    </Stack>
  );
}

function UnitWords({ typed, set, place }: PollFormPart) {
  const { t } = useTranslation('console');
  return (
    <LocalTextFields
      legend={t('poll_form.unit')}
      languages={place.languages}
      value={typed.unit}
      onChange={(unit) => set({ unit })}
      maxLength={40}
      isFolded
    />
  );
}
