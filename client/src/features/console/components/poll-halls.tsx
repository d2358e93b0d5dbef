import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { LineList } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { townsAsked } from '../rules/poll-run.rules.js';
import { FoldedPart } from './folded-part.js';
import { HallRow } from './hall-row.js';
import { PaperReview } from './paper-review.js';

export interface PollHallsProps {
  readonly poll: PollView;
  readonly room: RoomState;
}

/** People in the halls who have no phone: how many there are, ballots entered for them, and paper. Until the result is shown. */
export function PollHalls({ poll, room }: PollHallsProps) {
  const { t } = useTranslation('console');
  const halls = room.pollHalls[poll.id] ?? [];
  const towns = townsAsked(poll, room.dialogue?.towns ?? []);
  if (towns.length === 0 || poll.state === 'withdrawn' || poll.state === 'revealed') return null;
  const sum = (figure: 'heads' | 'assisted' | 'paper'): number => halls.reduce((all, hall) => all + hall[figure], 0);
  const waiting = halls.flatMap(({ papers }) => papers).filter(({ state }) => state === 'entered').length;
  const figures = { heads: sum('heads'), assisted: sum('assisted'), paper: sum('paper') };
  return (
    <FoldedPart
      heading={t('halls.heading')}
      summary={figures.heads === 0 ? t('halls.none') : t('halls.figures', figures)}
      isOpen={waiting > 0}
    >
      <Stack gap="normal">
        <p>{t('halls.why')}</p>
        <LineList>
          {towns.map((town) => (
            <HallRow
              key={town.id}
              poll={poll}
              town={town}
              timeZone={room.dialogue?.timeZone ?? 'UTC'}
              hall={halls.find(({ townId }) => townId === town.id) ?? null}
            />
          ))}
        </LineList>
        {halls.some(({ papers }) => papers.length > 0) && <PaperReview poll={poll} room={room} halls={halls} />}
      </Stack>
    </FoldedPart>
  );
}
