import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { PollResultView } from '../../../lib/poll-view/poll-result-view.js';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { BigFigure } from '../../../ui/figures/big-figure.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { revealHindrance } from '../rules/poll-run.rules.js';
import { FoldedPart } from './folded-part.js';
import { PollClock } from './poll-clock.js';
import { PollCounting } from './poll-counting.js';
import { PollDeskActions } from './poll-desk-actions.js';
import { BallotPreview } from './poll-form-preview.js';
import { PollHalls } from './poll-halls.js';
import { PollStepButton } from './poll-step-button.js';
import { PollTexts } from './poll-texts.js';
import { PollTowns } from './poll-towns.js';
import { RevealParts } from './reveal-parts.js';
import { TightenForm } from './tighten-form.js';
import type { PollControl } from './use-poll-control.js';

const STATES = ['prepared', 'open', 'closed', 'revealed'] as const;

export interface PollDeskProps {
  readonly poll: PollView;
  readonly room: RoomState;
  readonly now: number;
  readonly control: PollControl;
  readonly onEdit: () => void;
}

/** One poll: where it stands in its four states, how many have answered, and the next step with what it does. */
export function PollDesk({ poll, room, now, control, onEdit }: PollDeskProps) {
  const { t } = useTranslation('console');
  const timeZone = room.dialogue?.timeZone ?? 'UTC';
  const hindrance = poll.state === 'closed' ? revealHindrance(poll, room.polls, room.pollHalls[poll.id] ?? []) : null;
  return (
    <Card>
      <Stack gap="normal">
        <div>
          <p className={styles.quiet}>
            {t(`poll_form.kind.${poll.form.kind}.name`)} · {t(`poll_form.secrecy.${poll.secrecy}`)}
          </p>
          <p className={styles.question}>
            <StaffText texts={poll.question} />
          </p>
        </div>
        <PollSteps poll={poll} />
        <PollClock poll={poll} now={now} />
        <Answered poll={poll} />
        {poll.state === 'prepared' && (
          <FoldedPart heading={t('poll_form.preview.heading')}>
            <BallotPreview key={JSON.stringify([poll.form, poll.options])} poll={poll} timeZone={timeZone} />
          </FoldedPart>
        )}
        <PollCounting poll={poll} />
        <PollResultView poll={poll} towns={room.dialogue?.towns ?? []} timeZone={timeZone} />
        <PollStepButton poll={poll} control={control} hindrance={hindrance} />
        <FaultLine fault={control.fault} />
        {(poll.state === 'prepared' || poll.state === 'open') && (
          <PollTowns poll={poll} towns={room.dialogue?.towns ?? []} />
        )}
        {poll.state === 'closed' && hindrance === null && room.dialogue && (
          <RevealParts poll={poll} dialogue={room.dialogue} />
        )}
        <div>
          <PollHalls poll={poll} room={room} />
          {poll.state === 'open' && <TightenForm poll={poll} />}
        </div>
        <PollTexts poll={poll} room={room} />
        <PollDeskActions poll={poll} room={room} control={control} onEdit={onEdit} />
      </Stack>
    </Card>
  );
}

function PollSteps({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation('console');
  const at = STATES.findIndex((state) => state === poll.state);
  return (
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
  );
}

/** How many have answered; never what. */
function Answered({ poll }: { readonly poll: PollView }) {
  const { t, i18n } = useTranslation('console');
  const people = useRoomLive('headcount')?.value.people ?? 0;
  const live = useRoomLive('poll', poll.id)?.value.answered ?? 0;
  if (poll.state !== 'open' && poll.state !== 'closed') return null;
  const answered = poll.answered ?? live;
  const base =
    poll.eligible === null ? t('poll.of_people', { count: people }) : t('poll.of_eligible', { count: poll.eligible });
  return (
    <BigFigure
      value={formatCount(answered, i18n.language)}
      base={(poll.eligible ?? people) < answered ? '' : base}
      label={t('poll.answered')}
    />
  );
}
