import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { CountdownFace } from '../../../lib/room-view/countdown-face.js';
import { itemCountdown } from '../../../lib/room-view/countdown.rules.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { wordsFor } from '../../../lib/room-view/statement-words.rules.js';
import styles from '../screen.module.css';
import { NewestTexts } from './newest-texts.js';
import { NextSpeakers } from './next-speakers.js';

export interface ItemSceneProps {
  readonly item: AgendaItem;
  readonly room: RoomState;
  readonly towns: readonly TownView[];
}

/** An item without a speaker or a poll: what people are to do, what they wrote, how long still. */
export function ItemScene({ item, room, towns }: ItemSceneProps) {
  const { t, i18n } = useTranslation('screen');
  switch (item.kind) {
    case 'statements': {
      const texts = room.statements.map((it) => ({ ...it, ...wordsFor(it, i18n.language) }));
      return (
        <>
          <p className={styles.lead}>{t('do.statements')}</p>
          <NewestTexts texts={texts} towns={towns} />
          <p className={styles.quiet}>{t('statements', { count: texts.length })}</p>
        </>
      );
    }
    case 'thread': {
      const texts = room.contributions.filter((it) => it.itemId === item.id);
      return (
        <>
          <p className={styles.lead}>{t('do.thread')}</p>
          <NewestTexts texts={texts} towns={towns} />
          <p className={styles.quiet}>{t('contributions', { count: texts.length })}</p>
        </>
      );
    }
    case 'debate':
      return (
        <>
          <p className={styles.lead}>{t('do.debate')}</p>
          <NextSpeakers queue={room.speaking.queue} towns={towns} />
        </>
      );
    case 'poll':
      return <p className={styles.lead}>{t('do.poll')}</p>;
    case 'talk':
    case 'small_groups':
    case 'break':
      return (
        <>
          {item.detail !== null && <StaffText texts={item.detail} as="p" className={styles.lead ?? ''} />}
          <ItemCountdown item={item} />
        </>
      );
  }
}

function ItemCountdown({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation('screen');
  const countdown = itemCountdown(item, useServerNow(500));
  return (
    countdown && (
      <div className={styles.clock}>
        <CountdownFace countdown={countdown} label={t('time_left')} size="large" />
      </div>
    )
  );
}
