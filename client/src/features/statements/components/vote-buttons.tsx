import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { ChoiceButton } from '../../../ui/actions/choice-button.js';
import { Stack } from '../../../ui/layout/stack.js';
import { KeyOf } from './key-of.js';

export interface VoteButtonsProps {
  readonly value: VoteValue | undefined;
  /** The vote on its way, if any. */
  readonly sending: VoteValue | null;
  readonly isDisabled?: boolean | undefined;
  readonly onVote: (value: VoteValue) => void;
}

const CHOICES = [
  { value: 1, tone: 'positive', sign: 'check', word: 'agree', keyName: '1' },
  { value: -1, tone: 'negative', sign: 'cross', word: 'disagree', keyName: '2' },
  { value: 0, tone: 'neutral', sign: 'dash', word: 'pass', keyName: '3' },
] as const;

/** Agree, disagree, pass: sign, word and key; the pressed one is the stored vote. */
export function VoteButtons({ value, sending, isDisabled, onVote }: VoteButtonsProps) {
  const { t } = useTranslation('statements');
  return (
    <Stack gap="small" role="group" aria-label={t('your_vote')}>
      {CHOICES.map((choice) => (
        <ChoiceButton
          key={choice.value}
          tone={choice.tone}
          sign={choice.sign}
          isPressed={value === choice.value}
          isBusy={sending === choice.value}
          disabled={isDisabled}
          onClick={() => onVote(choice.value)}
          end={<KeyOf name={choice.keyName} />}
        >
          {t(`vote.${choice.word}`)}
        </ChoiceButton>
      ))}
    </Stack>
  );
}
