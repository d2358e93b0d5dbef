import { pickText } from '@polylogue/shared/kernel/locale';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { ballotFault } from '@polylogue/shared/polls/polls.rules';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandProblem, type Problem } from '../../../lib/room-view/command-problem.js';
import { Button } from '../../../ui/actions/button.js';
import { CheckboxGroup } from '../../../ui/forms/checkbox-group.js';
import type { ChoiceOption } from '../../../ui/forms/choice-group.js';
import { RadioGroup } from '../../../ui/forms/radio-group.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface BallotFormProps {
  readonly poll: PollView;
  readonly choices: readonly string[];
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** The reader has a stored ballot and may leave it as it is. */
  readonly isChange: boolean;
  readonly onChoices: (choices: readonly string[]) => void;
  readonly onCast: () => void;
  readonly onKeep: () => void;
}

/** One question in large type; how many may be chosen is said in words, and whose hand is seen before it is raised. */
export function BallotForm(props: BallotFormProps) {
  const { poll, choices } = props;
  const { t, i18n } = useTranslation('polls');
  const [didTry, setDidTry] = useState(false);
  const fault = ballotFault(
    { optionIds: poll.options.map((option) => option.id), min: poll.min, max: poll.max },
    choices,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setDidTry(true);
    if (fault === null && !props.isBusy) props.onCast();
  };
  const numbers = { min: poll.min, max: poll.max, count: poll.max };
  const texts = {
    legend: <Question poll={poll} />,
    look: 'question' as const,
    hint: t(hintKey(poll), numbers),
    error: didTry && fault !== null ? t(choices.length === 0 ? 'nothing_chosen' : hintKey(poll), numbers) : undefined,
    options: poll.options.map((option): ChoiceOption => {
      const { text, lang } = pickText(option.text, i18n.language);
      return { value: option.id, label: <ExternalText as="span" look="plain" text={text} lang={lang} /> };
    }),
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {poll.kind === 'single' ? (
          <RadioGroup {...texts} value={choices[0] ?? ''} onChange={(choice) => props.onChoices([choice])} />
        ) : (
          <CheckboxGroup {...texts} values={choices} max={poll.max} onChange={props.onChoices} />
        )}
        <p>{t('open_hand')}</p>
        <CommandProblem problem={props.problem} />
        <Cluster gap="small">
          <Button type="submit" size="large" isWide isBusy={props.isBusy} busyText={t('casting')}>
            {t(props.isChange ? 'cast_changed' : 'cast')}
          </Button>
          {props.isChange && (
            <Button variant="quiet" onClick={props.onKeep}>
              {t('keep')}
            </Button>
          )}
        </Cluster>
      </Stack>
    </form>
  );
}

export function Question({ poll }: { readonly poll: PollView }) {
  const { i18n } = useTranslation();
  const { text, lang } = pickText(poll.question, i18n.language);
  return <ExternalText as="span" look="plain" text={text} lang={lang} />;
}

function hintKey({ kind, min, max, options }: PollView): string {
  if (kind === 'single') return 'how_many.one';
  if (min === max) return 'how_many.exactly';
  if (max === options.length) return min <= 1 ? 'how_many.any' : 'how_many.at_least';
  return min <= 1 ? 'how_many.up_to' : 'how_many.between';
}
