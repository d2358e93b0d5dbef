import type { handsRoute, textsRoute } from '@polylogue/shared/polls/routes';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { callRoute, type RouteAddress, type RouteAnswer } from '../../../lib/api/call-route.js';
import { BallotWords } from '../../../lib/ballot-view/ballot-words.js';
import { TextList } from '../../../lib/poll-view/text-list.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import { FetchedFold } from './fetched-fold.js';

const handsAddress: RouteAddress<typeof handsRoute> = { method: 'GET', path: '/api/rooms/:roomId/polls/:pollId/hands' };
const textsAddress: RouteAddress<typeof textsRoute> = { method: 'GET', path: '/api/rooms/:roomId/polls/:pollId/texts' };

export interface RevealedPartsProps {
  readonly poll: PollView;
  readonly room: RoomState;
}

/** What can be read of a revealed poll beside its result: the short texts, and who voted how by open hand. */
export function RevealedParts(props: RevealedPartsProps) {
  const { state, form, secrecy } = props.poll;
  if (state !== 'revealed') return null;
  return (
    <>
      {form.kind === 'text' && <Texts {...props} />}
      {secrecy === 'open_hand' && <Hands {...props} />}
    </>
  );
}

/** Fetched anew when staff take one away: the figure in the result is another then. */
function Texts({ poll, room }: RevealedPartsProps) {
  const { t } = useTranslation('polls');
  return (
    <FetchedFold
      title={t('read.texts')}
      queryKey={['poll-texts-read', poll.id, poll.result?.texts]}
      fetch={(signal) => callRoute(textsAddress, { params: { roomId: room.roomId, pollId: poll.id } }, { signal })}
    >
      {(fetched) =>
        fetched.texts.every(({ isHidden }) => isHidden) ? (
          <p>{t('read.no_texts')}</p>
        ) : (
          <TextList texts={fetched.texts.filter(({ isHidden }) => !isHidden)} />
        )
      }
    </FetchedFold>
  );
}

function Hands({ poll, room }: RevealedPartsProps) {
  const { t } = useTranslation('polls');
  return (
    <FetchedFold
      title={t('read.hands')}
      queryKey={['poll-hands', poll.id, poll.answered]}
      fetch={(signal) => callRoute(handsAddress, { params: { roomId: room.roomId, pollId: poll.id } }, { signal })}
    >
      {(fetched) => (
        <>
          <Quiet>{t('read.hands_note')}</Quiet>
          <HandList poll={poll} room={room} hands={fetched.hands} />
        </>
      )}
    </FetchedFold>
  );
}

export interface HandListProps extends RevealedPartsProps {
  readonly hands: RouteAnswer<typeof handsRoute>['hands'];
}

/** Names with votes, by town. Who erased themselves is one of all without a name. */
export function HandList({ poll, room, hands }: HandListProps) {
  const { t } = useTranslation('polls');
  const towns = room.dialogue?.towns ?? [];
  return (
    <LineList>
      {hands.map(({ name, townId, marks }, at) => (
        <LineRow
          // oxlint-disable-next-line react/no-array-index-key -- two people may have one name and one opinion
          key={at}
          start={<TownMark town={townOf(towns, townId)} isShort />}
          title={name === null ? t('read.no_name') : <ExternalText as="span" look="plain" text={name} />}
          detail={<BallotWords poll={poll} marks={marks} timeZone={room.dialogue?.timeZone} />}
        />
      ))}
    </LineList>
  );
}
