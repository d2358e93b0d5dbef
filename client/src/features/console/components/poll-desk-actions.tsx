import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import type { Paths } from '../../../lib/routing/paths.js';
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
  const pages = pagesOf(poll, room.dialogue?.slug ?? '', paths);
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
          {pages.map(({ href, says }) => (
            <ButtonLink key={says} variant="quiet" size="small" href={href} target="_blank" rel="noopener">
              {t(`poll.${says}`)}
            </ButtonLink>
          ))}
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

interface PollPage {
  readonly href: string;
  readonly says: 'print_ballot' | 'public_page' | 'count_sheet';
}

/** Papers to print before the close; after the reveal the poll's page, and its ballots on paper where there is a rule to count by. */
function pagesOf({ id, state, result }: PollView, slug: string, paths: Paths): PollPage[] {
  if (state === 'prepared' || state === 'open') return [{ href: paths.ballotPaper(id, slug), says: 'print_ballot' }];
  if (state !== 'revealed') return [];
  const page: PollPage = { href: paths.poll(id), says: 'public_page' };
  return result?.outcome ? [page, { href: paths.countSheet(id), says: 'count_sheet' }] : [page];
}
