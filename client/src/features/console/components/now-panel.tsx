import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { nextItem } from '../../../lib/room-view/agenda-time.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Eyebrow, Heading } from '../../../ui/text/heading.js';
import { currentItem } from '../rules/next-step.rules.js';
import { itemTitle } from './item-title.js';
import { ItemClock } from './item-clock.js';
import { NowDebate } from './now-debate.js';
import { NowPoll } from './now-poll.js';
import { NowStatements } from './now-statements.js';
import { NowThread } from './now-thread.js';
import { PollDesk } from './poll-desk.js';
import type { PollControl } from './use-poll-control.js';
import type { SpeakerControl } from './use-speaker-control.js';

export interface NowPanelProps {
  readonly room: RoomState;
  readonly now: number;
  readonly speakers: SpeakerControl;
  readonly polls: PollControl;
  readonly onEditPoll: (poll: PollView | null) => void;
}

/** What is on, and everything to do about it. */
export function NowPanel(props: NowPanelProps) {
  const { room, polls, onEditPoll } = props;
  const { t, i18n } = useTranslation('console');
  const item = currentItem(room);
  const isPollElsewhere = polls.poll?.state === 'open' && polls.poll.itemId !== item?.id;
  const strayPoll = polls.poll !== null && (isPollElsewhere || item === null) && (
    <PollDesk
      key={polls.poll.id}
      poll={polls.poll}
      room={room}
      now={props.now}
      control={polls}
      onEdit={() => onEditPoll(polls.poll)}
    />
  );
  if (item === null) {
    const next = nextItem(room.agenda, null);
    return (
      <Stack gap="normal">
        {strayPoll}
        <EmptyState title={t('now.nothing')} headingLevel={2}>
          {next === null
            ? t(room.agenda.length === 0 ? 'now.nothing_planned' : 'now.nothing_left')
            : t('now.next_is', { title: itemTitle(next, i18n.language) })}
        </EmptyState>
      </Stack>
    );
  }
  return (
    <Stack gap="normal">
      <div>
        <Eyebrow>{t(item.status === 'paused' ? 'now.paused' : 'now.on', { kind: kindLabel(t, item.kind) })}</Eyebrow>
        <Heading level={2} size={4}>
          <StaffText texts={item.title} />
        </Heading>
      </div>
      {strayPoll}
      <NowItem {...props} item={item} />
    </Stack>
  );
}

function NowItem({ item, room, now, speakers, polls, onEditPoll }: NowPanelProps & { readonly item: AgendaItem }) {
  switch (item.kind) {
    case 'debate':
      return <NowDebate item={item} room={room} now={now} control={speakers} />;
    case 'statements':
      return <NowStatements item={item} room={room} now={now} />;
    case 'poll':
      return <NowPoll item={item} room={room} now={now} control={polls} onEdit={onEditPoll} />;
    case 'thread':
      return <NowThread item={item} room={room} now={now} />;
    case 'talk':
    case 'small_groups':
    case 'break':
      return (
        <Stack gap="normal">
          {item.detail !== null && <StaffText texts={item.detail} as="p" />}
          <ItemClock item={item} now={now} isLarge />
        </Stack>
      );
  }
}
