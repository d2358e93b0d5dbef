import { pickText } from '@polylogue/shared/kernel/locale';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { type RoomPlace, callOf } from '../follow.rules.js';
import styles from './room.module.css';

export interface CallStripProps {
  readonly room: RoomState;
  readonly place: RoomPlace;
  readonly nowHref: string;
}

/** On the other pages of the room: what is on, one press away. The page itself never jumps. */
export function CallStrip({ room, place, nowHref }: CallStripProps) {
  const { t, i18n } = useTranslation(['room', 'room-view']);
  const { ballots } = useOwnAnswers();
  const call = callOf(room, new Set(Object.keys(ballots)), place);
  const item = room.agenda.find((it) => call?.kind === 'item' && it.id === call.itemId);
  const text =
    call === null
      ? null
      : item === undefined
        ? t('call.answer')
        : t('call.item', { kind: kindLabel(t, item.kind), title: pickText(item.title, i18n.language).text });
  return (
    <div role="status">
      {text !== null && (
        <a className={styles.call} href={nowHref}>
          <span>{text}</span>
          <strong>{t('call.go')}</strong>
        </a>
      )}
    </div>
  );
}
