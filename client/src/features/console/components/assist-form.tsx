import type { TownView } from '@polylogue/shared/networks/schemas';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { BallotEntry } from './ballot-entry.js';

export interface AssistFormProps {
  readonly poll: PollView;
  readonly town: TownView;
  readonly timeZone: string;
  readonly onDone: () => void;
}

/** The ballot of a person in the hall, entered one after another. What was entered is shown no more: nobody can take it back. */
export function AssistForm({ poll, town, timeZone, onDone }: AssistFormProps) {
  const { t } = useTranslation('console');
  const assist = useStaffCommand('polls.assist');
  const [entered, setEntered] = useState<number | null>(null);
  const give = async (marks: Marks): Promise<boolean> => {
    const answer = await assist.run({ pollId: poll.id, townId: town.id, marks });
    if (answer !== null) setEntered(answer.assisted);
    return answer !== null;
  };
  return (
    <Stack gap="small">
      <p>{t('halls.assist_means')}</p>
      <BallotEntry
        poll={poll}
        timeZone={timeZone}
        actionLabel={t('halls.assist_store')}
        isBusy={assist.isBusy}
        onGive={give}
        end={
          <>
            <Button variant="line" size="small" isBusy={assist.isBusy} onClick={() => void give({ form: 'blank' })}>
              {t('halls.assist_blank')}
            </Button>
            <Button variant="quiet" size="small" onClick={onDone}>
              {t('halls.done')}
            </Button>
          </>
        }
      >
        {entered !== null && assist.fault === null && (
          <Notice tone="success">{t('halls.assist_done', { count: entered, town: town.name })}</Notice>
        )}
        <FaultLine fault={assist.fault} />
      </BallotEntry>
    </Stack>
  );
}
