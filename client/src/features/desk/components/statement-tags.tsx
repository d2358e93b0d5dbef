import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../../lib/i18n/language-name.js';
import { Tag } from '../../../ui/figures/tag.js';
import { Cluster } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from '../desk.module.css';
import { missingOf } from '../rules/desk-filter.rules.js';
import { useVoters } from '../api/use-voters.js';

export interface StatementTagsProps {
  readonly item: ModerationItem;
  readonly languages: readonly string[];
}

/** What staff know of a statement at a glance: whose it is, what it is about, who has voted, what is not translated. */
export function StatementTags({ item, languages }: StatementTagsProps) {
  const { t, i18n } = useTranslation('desk');
  const { statement } = item;
  const voters = useVoters(item);
  if (statement === null) return null;
  const missing = missingOf(item, languages);
  return (
    <Cluster gap="small" className={styles.about}>
      {statement.isSeed && <Tag tone="action">{t('tag.seed')}</Tag>}
      {statement.isMeta && <Tag>{t('tag.meta')}</Tag>}
      {statement.origin !== null && (
        <span>
          {t('tag.origin')} <ExternalText as="span" look="plain" text={statement.origin} lang={item.lang} />
        </span>
      )}
      <span>{t('tag.voters', { count: voters })}</span>
      {missing.length > 0 && <span>{t('tag.missing', { languages: languageNames(missing, i18n.language) })}</span>}
    </Cluster>
  );
}
