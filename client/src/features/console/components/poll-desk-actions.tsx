import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { SecondRoundButton } from './second-round-button.js';
import type { PollControl } from './use-poll-control.js';

export interface PollDeskActionsProps {
  readonly poll: PollView;
  readonly room: RoomState;
  readonly control: PollControl;
  readonly onEdit: () => void;
}

/** What is done to a poll beside its steps: edit, ask again, print, give up. */
export function PollDeskActions({ poll, room, control, onEdit }: PollDeskActionsProps) {
  const { t, i18n } = useTranslation('console');
  const paths = usePaths();
  const faultText = useFaultText();
  const [isGivingUp, setGivingUp] = useState(false);
  const isOver = poll.state === 'revealed' || poll.state === 'withdrawn';
  const print =
    poll.state === 'revealed'
      ? { href: paths.poll(poll.id), text: t('poll.public_page') }
      : poll.state === 'prepared' || poll.state === 'open'
        ? { href: paths.ballotPaper(poll.id, room.dialogue?.slug ?? ''), text: t('poll.print_ballot') }
        : null;
  return (
    <Stack gap="normal">
      <SecondRoundButton poll={poll} polls={room.polls} />
      {!isGivingUp && (
        <Cluster gap="small">
          {poll.state === 'prepared' && (
            <Button variant="line" size="small" onClick={onEdit}>
              {t('poll.edit')}
            </Button>
          )}
          {print !== null && (
            <ButtonLink variant="quiet" size="small" href={print.href} target="_blank" rel="noopener">
              {print.text}
            </ButtonLink>
          )}
          {!isOver && (
            <Button variant="quiet" size="small" onClick={() => setGivingUp(true)}>
              {t('poll.withdraw')}
            </Button>
          )}
        </Cluster>
      )}
      {isGivingUp && !isOver && (
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
  );
}
