import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonal } from '../../../lib/live/hooks.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Button } from '../../../ui/actions/button.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { ItemClock } from './item-clock.js';
import { StatementLine } from './statement-line.js';

const FIRST_SHOWN = 12;

export interface NowStatementsProps {
  readonly item: AgendaItem;
  readonly room: RoomState;
  readonly now: number;
}

/** The newest statements with how they stand. Held ones wait at the side. */
export function NowStatements({ item, room, now }: NowStatementsProps) {
  const { t } = useTranslation('console');
  const paths = usePaths();
  const canModerate = usePersonal()?.can.includes('moderate') === true;
  const [isAllShown, setAllShown] = useState(false);
  const newest = [...room.statements].reverse();
  const shown = isAllShown ? newest : newest.slice(0, FIRST_SHOWN);
  return (
    <Stack gap="normal">
      <ItemClock item={item} now={now} isLarge />
      <RuledSection
        rule="quiet"
        headingLevel={3}
        heading={t('statements.newest')}
        end={t('statements.count', { count: room.statements.length })}
      >
        {newest.length === 0 && <p className={styles.quiet}>{t('statements.none')}</p>}
        <LineList>
          {shown.map((statement) => (
            <StatementLine key={statement.id} statement={statement} towns={room.dialogue?.towns ?? []} />
          ))}
        </LineList>
        {shown.length < newest.length && (
          <Button variant="quiet" size="small" onClick={() => setAllShown(true)}>
            {t('statements.all', { count: newest.length })}
          </Button>
        )}
      </RuledSection>
      {canModerate && (
        <div>
          <ButtonLink variant="line" size="small" href={paths.seeds(room.dialogue?.slug ?? '')}>
            {t('statements.prepare')}
          </ButtonLink>
        </div>
      )}
    </Stack>
  );
}
