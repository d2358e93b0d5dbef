import type { TownView } from '@polylogue/shared/networks/schemas';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { HeldStatement } from './held-statement.js';

/** One at a time: the next one comes when it is decided, and the towns beside stay in sight. */
const SHOWN = 1;

export interface WaitingListProps {
  readonly held: readonly StatementView[];
  readonly towns: readonly TownView[];
  readonly deskHref: string;
  readonly heading: string;
}

/** The statements that wait longest, decided in place; the rest is at the desk. */
export function WaitingList({ held, towns, deskHref, heading }: WaitingListProps) {
  const { t } = useTranslation('console');
  return (
    <RuledSection
      rule="quiet"
      heading={heading}
      end={
        <ButtonLink href={deskHref} variant="quiet" size="small">
          {t('waiting.desk')}
        </ButtonLink>
      }
    >
      {held.length === 0 && <p className={styles.quiet}>{t('waiting.none')}</p>}
      <Stack gap="small">
        {held.slice(0, SHOWN).map((statement) => (
          <HeldStatement
            key={statement.id}
            statement={statement}
            town={towns.find((town) => town.id === statement.townId) ?? null}
          />
        ))}
        {held.length > SHOWN && <p className={styles.quiet}>{t('waiting.more', { count: held.length - SHOWN })}</p>}
      </Stack>
    </RuledSection>
  );
}
