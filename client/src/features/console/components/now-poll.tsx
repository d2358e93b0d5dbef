import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Button } from '../../../ui/actions/button.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { pollsOfItem } from '../rules/poll-control.rules.js';
import { ItemClock } from './item-clock.js';
import { PollDesk } from './poll-desk.js';
import type { PollControl } from './use-poll-control.js';

export interface NowPollProps {
  readonly item: AgendaItem;
  readonly room: RoomState;
  readonly now: number;
  readonly control: PollControl;
  readonly onEdit: (poll: PollView | null) => void;
}

/** The poll of the item that is on, and its other polls in a list. */
export function NowPoll({ item, room, now, control, onEdit }: NowPollProps) {
  const { t, i18n } = useTranslation('console');
  const { poll } = control;
  const questionOf = (other: PollView): string => pickText(other.question, i18n.language).text;
  const others = pollsOfItem(room.polls, item.id).filter((it) => it.id !== poll?.id);
  const write = (
    <Button
      variant={poll === null ? 'primary' : 'quiet'}
      size={poll === null ? 'normal' : 'small'}
      onClick={() => onEdit(null)}
    >
      {t(poll === null ? 'poll.write' : 'poll.write_another')}
    </Button>
  );
  return (
    <Stack gap="normal">
      {poll === null ? (
        <EmptyState title={t('poll.none')} action={write}>
          {t('poll.none_why')}
        </EmptyState>
      ) : (
        <PollDesk key={poll.id} poll={poll} room={room} now={now} control={control} onEdit={() => onEdit(poll)} />
      )}
      {poll !== null && (
        <RuledSection rule="quiet" headingLevel={3} heading={t('poll.others')} end={write}>
          <LineList>
            {others.map((other) => (
              <LineRow
                key={other.id}
                title={<StaffText texts={other.question} />}
                detail={stateText(t, other)}
                end={
                  <Cluster gap="small">
                    {other.state === 'prepared' && (
                      <Button variant="quiet" size="small" onClick={() => onEdit(other)}>
                        {t('poll.edit')}
                      </Button>
                    )}
                    <Button
                      variant="quiet"
                      size="small"
                      aria-label={t('poll.take_up_aria', { question: questionOf(other) })}
                      onClick={() => control.takeUp(other.id)}
                    >
                      {t('poll.take_up')}
                    </Button>
                  </Cluster>
                }
              />
            ))}
          </LineList>
        </RuledSection>
      )}
      <ItemClock item={item} now={now} />
    </Stack>
  );
}

/** The same question may be asked in several ways and twice: the list says which it is. */
const stateText = (t: TFunction<'console'>, { form, state, comesAfter }: PollView): string =>
  [
    t(`poll_form.kind.${form.kind}.name`),
    t(`poll.state.${state}`),
    ...(comesAfter === null ? [] : [t('poll.second_round')]),
  ].join(' · ');
