import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import type { PollBank } from '../poll-bank.js';
import type { TypedPoll } from '../rules/typed-poll.js';
import { typedQuestionOf } from '../rules/typed-poll-of.rules.js';
import { FoldedPart } from './folded-part.js';

export interface BankChoiceProps {
  readonly bank: PollBank | undefined;
  readonly typed: TypedPoll;
  readonly zone: string;
  readonly set: (part: Partial<TypedPoll>) => void;
}

/** A question from the bank instead of one's own words; its results add up with those of other towns and days. */
export function BankChoice({ bank: Bank, typed, zone, set }: BankChoiceProps) {
  const { t } = useTranslation('console');
  if (typed.bank !== null) {
    return (
      <Notice
        tone="info"
        action={
          <Button variant="quiet" size="small" onClick={() => set({ bank: null })}>
            {t('poll_form.bank.leave')}
          </Button>
        }
      >
        {t('poll_form.bank.taken')}
      </Notice>
    );
  }
  if (Bank === undefined) return null;
  return (
    <FoldedPart heading={t('poll_form.bank.heading')} summary={t('poll_form.bank.why')}>
      <Bank
        onPick={(picked) => {
          const { kind, question, detail, options, answers, hasAbstain, grades, low, high, unit, settings } =
            typedQuestionOf(picked, zone);
          set({
            kind,
            question,
            detail,
            options,
            answers,
            hasAbstain,
            grades,
            low,
            high,
            unit,
            settings,
            bank: picked.ref,
          });
        }}
      />
    </FoldedPart>
  );
}
