import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { PollResult } from '../../../lib/room-view/poll-result.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { FaultLine, useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { BigFigure } from '../../../ui/figures/big-figure.js';
import { Card } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { PollStepButton } from './poll-step-button.js';
import type { PollControl } from './use-poll-control.js';

const STATES = ['prepared', 'open', 'closed', 'revealed'] as const;

export interface PollDeskProps {
  readonly poll: PollView;
  readonly control: PollControl;
  readonly onEdit: () => void;
}

/** One poll: where it stands in its four states, how many have answered, and the next step with what it does. */
export function PollDesk({ poll, control, onEdit }: PollDeskProps) {
  const { t, i18n } = useTranslation('console');
  const faultText = useFaultText();
  const [isGivingUp, setGivingUp] = useState(false);
  const people = useRoomLive('headcount')?.value.people ?? 0;
  const live = useRoomLive('poll', poll.id)?.value.answered ?? 0;
  const answered = poll.answered ?? live;
  const at = STATES.findIndex((state) => state === poll.state);
  return (
    <Card>
      <Stack gap="normal">
        <p className={styles.question}>
          <StaffText texts={poll.question} />
        </p>
        <ol role="list" className={styles.steps} aria-label={t('poll.steps')}>
          {STATES.map((state, i) => (
            <li
              key={state}
              data-state={i < at ? 'done' : i === at ? 'current' : 'next'}
              aria-current={i === at ? 'step' : undefined}
            >
              {t(`poll.state.${state}`)}
            </li>
          ))}
        </ol>
        {poll.state !== 'prepared' && poll.state !== 'revealed' && (
          <BigFigure
            value={formatCount(answered, i18n.language)}
            base={people < answered ? '' : t('poll.of_people', { count: people })}
            label={t('poll.answered')}
          />
        )}
        {poll.state === 'prepared' && (
          <ol className={styles.options}>
            {poll.options.map((option) => (
              <li key={option.id}>
                <StaffText texts={option.text} />
              </li>
            ))}
          </ol>
        )}
        {poll.tally !== null && <PollResult poll={poll} tally={poll.tally} />}
        <PollStepButton poll={poll} control={control} />
        <FaultLine fault={control.fault} />
        {!isGivingUp && poll.state !== 'revealed' && (
          <Cluster gap="small">
            {poll.state === 'prepared' && (
              <Button variant="line" size="small" onClick={onEdit}>
                {t('poll.edit')}
              </Button>
            )}
            <Button variant="quiet" size="small" onClick={() => setGivingUp(true)}>
              {t('poll.withdraw')}
            </Button>
          </Cluster>
        )}
        {isGivingUp && (
          <ReasonForm
            lang={i18n.language}
            isFree
            actionLabel={t('poll.withdraw_do')}
            isBusy={control.withdraw.isBusy}
            fault={faultText(control.withdraw.fault)}
            onGive={async (reason) => (await control.withdraw.run({ pollId: poll.id, reason })) !== null}
            onCancel={() => setGivingUp(false)}
          />
        )}
      </Stack>
    </Card>
  );
}
