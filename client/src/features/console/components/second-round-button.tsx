import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { canBeAskedAgain, secondRoundDraft, secondRoundOf } from '../rules/second-round.rules.js';

export interface SecondRoundButtonProps {
  readonly poll: PollView;
  readonly polls: readonly PollView[];
}

/** Prepares the same question for after the debate, or says that it is: it must be there before the first round closes. */
export function SecondRoundButton({ poll, polls }: SecondRoundButtonProps) {
  const { t } = useTranslation('console');
  const prepare = useStaffCommand('polls.prepare');
  const isOver = poll.state === 'revealed' || poll.state === 'withdrawn';
  const round = poll.comesAfter !== null ? 'is_second' : secondRoundOf(polls, poll.id) !== null ? 'is_first' : null;
  if (round !== null) {
    return isOver ? null : (
      <Notice tone="info" isQuiet>
        {t(`poll.again.${round}`)}
      </Notice>
    );
  }
  if (!canBeAskedAgain(poll, polls)) return null;
  return (
    <Stack gap="small">
      <div>
        <Button
          variant="line"
          size="small"
          isBusy={prepare.isBusy}
          onClick={() => void prepare.run({ pollId: null, draft: secondRoundDraft(poll) })}
        >
          {t('poll.again.do')}
        </Button>
      </div>
      <p>{t('poll.again.means')}</p>
      <FaultLine fault={prepare.fault} />
    </Stack>
  );
}
