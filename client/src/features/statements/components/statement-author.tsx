import type { TownView } from '@polylogue/shared/networks/schemas';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from './statements.module.css';

export interface StatementAuthorProps {
  readonly statement: StatementView;
  readonly towns: readonly TownView[];
  readonly isOwn: boolean;
}

/** Who says so, as far as that is told: oneself, the hosts, somebody of a town; and where the hosts say it comes from. */
export function StatementAuthor({ statement, towns, isOwn }: StatementAuthorProps) {
  const { t } = useTranslation('statements');
  const { townId, isSeed, origin, lang } = statement;
  const town = townOf(towns, townId);
  const key = isOwn ? 'by_you' : isSeed ? 'by_hosts' : town === null ? 'by_someone' : 'by_someone_in';
  return (
    <p className={styles.who}>
      <span>{t(key)}</span>
      {!isOwn && !isSeed && <TownMark town={town} />}
      {origin !== null && (
        <ExternalText as="span" look="plain" className={styles.origin ?? ''} text={origin} lang={lang} />
      )}
    </p>
  );
}
