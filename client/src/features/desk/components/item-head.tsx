import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { Cluster } from '../../../ui/layout/stack.js';
import styles from '../desk.module.css';

export interface ItemHeadProps {
  readonly item: ModerationItem;
  readonly towns: readonly TownView[];
  readonly now: number;
  readonly isMarked: boolean;
  readonly onMark: (isRange: boolean) => void;
}

/** Which text it is, who wrote it and when; a statement can be marked here, with the Shift key all from the one marked last. */
export function ItemHead({ item, towns, now, isMarked, onMark }: ItemHeadProps) {
  const { t, i18n } = useTranslation('desk');
  const about = [item.authorName ?? '', formatMoment(item.at, i18n.language, now)].filter(Boolean).join(' · ');
  return (
    <Cluster gap="small">
      {item.statement === null ? (
        <span className={styles.about}>{t('kind.contribution')}</span>
      ) : (
        <Checkbox
          label={t('kind.statement', { number: item.statement.number })}
          checked={isMarked}
          onChange={(event) => onMark(hasShift(event))}
        />
      )}
      <TownMark town={townOf(towns, item.townId)} />
      <span className={styles.about}>{about}</span>
    </Cluster>
  );
}

/** A change of a checkbox comes from a click, of the mouse or one that a key makes. */
const hasShift = ({ nativeEvent }: ChangeEvent): boolean => nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
