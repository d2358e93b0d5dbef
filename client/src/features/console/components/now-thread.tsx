import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { ContributionLine } from './contribution-line.js';
import { ItemClock } from './item-clock.js';

const FIRST_SHOWN = 12;

export interface NowThreadProps {
  readonly item: AgendaItem;
  readonly room: RoomState;
  readonly now: number;
}

/** The newest contributions of the thread that is on. */
export function NowThread({ item, room, now }: NowThreadProps) {
  const { t } = useTranslation('console');
  const [isAllShown, setAllShown] = useState(false);
  const newest = room.contributions.filter((it) => it.itemId === item.id).reverse();
  const shown = isAllShown ? newest : newest.slice(0, FIRST_SHOWN);
  return (
    <Stack gap="normal">
      <ItemClock item={item} now={now} isLarge />
      <RuledSection
        rule="quiet"
        headingLevel={3}
        heading={t('thread.newest')}
        end={t('thread.count', { count: newest.length })}
      >
        {newest.length === 0 && <p className={styles.quiet}>{t('thread.none')}</p>}
        <LineList>
          {shown.map((contribution) => (
            <ContributionLine key={contribution.id} contribution={contribution} towns={room.dialogue?.towns ?? []} />
          ))}
        </LineList>
        {shown.length < newest.length && (
          <Button variant="quiet" size="small" onClick={() => setAllShown(true)}>
            {t('thread.all', { count: newest.length })}
          </Button>
        )}
      </RuledSection>
    </Stack>
  );
}
