import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

/** The citizen's page in the size of a phone, in the same window. */
export function PreviewPanel({ href }: { readonly href: string }) {
  const { t } = useTranslation('console');
  return (
    <Stack gap="small">
      <p>{t('preview.why')}</p>
      <iframe className={styles.phone} src={href} title={t('preview.heading')} />
      <div>
        <ButtonLink variant="quiet" size="small" href={href} target="_blank" rel="noopener">
          {t('preview.open')}
        </ButtonLink>
      </div>
    </Stack>
  );
}
