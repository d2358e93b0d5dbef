import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../lib/room-view/format-time.js';
import { KeyHint } from '../../../ui/actions/key-hint.js';
import { FooterBar } from '../../../ui/layout/page-shell.js';
import styles from '../console.module.css';
import { CONSOLE_KEYS } from '../rules/keyboard.rules.js';
import { undoLeftMs } from '../rules/next-step.rules.js';
import { itemTitle } from './item-title.js';

export interface FootStripProps {
  readonly room: RoomState;
  readonly now: number;
}

/** The keys, and what was done last. */
export function FootStrip({ room, now }: FootStripProps) {
  const { t, i18n } = useTranslation('console');
  const last = room.lastAction;
  const item = room.agenda.find((it) => it.id === last?.itemId);
  return (
    <FooterBar tone="inverse" className={styles.foot}>
      {CONSOLE_KEYS.map(({ letter, key }) => (
        <KeyHint key={key} keyName={letter}>
          {t(`keys.${key}`)}
        </KeyHint>
      ))}
      {last !== null && item !== undefined && (
        <span className={styles.last}>
          {t('foot.last', {
            what: t(`undo.did.${last.verb}`, { item: itemTitle(item, i18n.language) }),
            time: formatClock(last.at, i18n.language, room.dialogue?.timeZone),
          })}
          {' · '}
          {t(undoLeftMs(room, now) > 0 ? 'foot.can_undo' : 'foot.cannot_undo')}
        </span>
      )}
    </FooterBar>
  );
}
