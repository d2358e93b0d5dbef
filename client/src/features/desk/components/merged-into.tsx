import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { ExternalText } from '../../../ui/text/external-text.js';
import styles from '../desk.module.css';

/** With which statement a text was joined, as far as that one is still shown. */
export function MergedInto({ target }: { readonly target: StatementView | undefined }) {
  const { t } = useTranslation('desk');
  if (target === undefined) return <p className={styles.about}>{t('merged_gone')}</p>;
  return (
    <p className={styles.about}>
      {t('merged_into', { number: target.number })} <ExternalText as="q" text={target.text} lang={target.lang} />
    </p>
  );
}
