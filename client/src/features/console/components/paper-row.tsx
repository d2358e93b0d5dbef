import type { TownView } from '@polylogue/shared/networks/schemas';
import type { papersRoute } from '@polylogue/shared/polls/routes';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteAnswer } from '../../../lib/api/call-route.js';
import { BallotWords } from '../../../lib/ballot-view/ballot-words.js';
import { TownMark } from '../../../lib/room-view/town-mark.js';
import { useSession } from '../../../lib/session/use-session.js';
import { FaultLine, useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { LineRow } from '../../../ui/layout/line-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

export interface PaperRowProps {
  readonly poll: PollView;
  readonly paper: RouteAnswer<typeof papersRoute>['papers'][number];
  readonly town: TownView | null;
  readonly timeZone: string;
  readonly enteredBy: string | null;
}

/** Paper ballots of one hall: who entered them, every pile, and the second person's word. */
export function PaperRow({ poll, paper, town, timeZone, enteredBy }: PaperRowProps) {
  const { t, i18n } = useTranslation('console');
  const faultText = useFaultText();
  const session = useSession();
  const confirm = useStaffCommand('polls.confirm-paper');
  const discard = useStaffCommand('polls.discard-paper');
  const [isDiscarding, setDiscarding] = useState(false);
  const input = { pollId: poll.id, paperId: paper.id };
  const isOwn = enteredBy !== null && session.data?.account?.id === enteredBy;
  const by = paper.enteredByName ?? t('halls.somebody');
  return (
    <LineRow
      title={<TownMark town={town} />}
      detail={
        <Stack gap="small">
          <span>{t(`halls.paper_state.${paper.state}`, { name: by })}</span>
          <ul className={styles.piles}>
            {paper.piles.map(({ marks, count }) => (
              <li key={JSON.stringify(marks)}>
                <strong>{count}</strong>
                <BallotWords poll={poll} marks={marks} timeZone={timeZone} />
              </li>
            ))}
          </ul>
          <span>{t('halls.blank_and_invalid', { blank: paper.blank, invalid: paper.invalid })}</span>
          <span>{t('halls.note_said', { note: paper.note })}</span>
          {paper.state === 'entered' && isOwn && <span>{t('halls.own_paper')}</span>}
          {!isDiscarding && (
            <Cluster gap="small">
              {paper.state === 'entered' && !isOwn && (
                <Button size="small" isBusy={confirm.isBusy} onClick={() => void confirm.run(input)}>
                  {t('halls.confirm')}
                </Button>
              )}
              <Button variant="quiet" size="small" onClick={() => setDiscarding(true)}>
                {t('halls.discard')}
              </Button>
            </Cluster>
          )}
          {isDiscarding && (
            <ReasonForm
              lang={i18n.language}
              isFree
              actionLabel={t('halls.discard_do')}
              isBusy={discard.isBusy}
              fault={faultText(discard.fault)}
              onGive={async (reason) => (await discard.run({ ...input, reason })) !== null}
              onCancel={() => setDiscarding(false)}
            />
          )}
          <FaultLine fault={confirm.fault} />
        </Stack>
      }
    />
  );
}
