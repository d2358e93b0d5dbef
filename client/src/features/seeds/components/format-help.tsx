import { STATEMENT_LIMIT, TRANSLATION_LIMIT } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { saveBlob } from '../../../lib/page/save-blob.js';
import { Button } from '../../../ui/actions/button.js';
import { Stack } from '../../../ui/layout/stack.js';
import { templateOf } from '../rules/template.rules.js';
import styles from '../seeds.module.css';

/** How a list and a table must look, with an example and a file to fill in. */
export function FormatHelp({ languages }: { readonly languages: readonly string[] }) {
  const { t, i18n } = useTranslation('seeds');
  const example = { texts: [t('format.first'), t('format.second')], lang: i18n.language, origin: t('format.origin') };
  const download = (): void =>
    saveBlob(new Blob([templateOf(languages, example)], { type: 'text/csv;charset=utf-8' }), t('format.file_name'));
  return (
    <details className={styles.help}>
      <summary>{t('format.heading')}</summary>
      <Stack>
        <p>{t('format.lines')}</p>
        <p>{t('format.table', { languages: languages.join(', ') })}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling frame must be reachable by key */}
        <pre className={styles.example} tabIndex={0} role="group" aria-label={t('format.example')}>
          {templateOf(languages, example).trim()}
        </pre>
        <p>{t('format.limits', { limit: STATEMENT_LIMIT, translation: TRANSLATION_LIMIT })}</p>
        <div>
          <Button variant="line" size="small" onClick={download}>
            {t('format.download')}
          </Button>
        </div>
      </Stack>
    </details>
  );
}
