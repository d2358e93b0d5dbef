import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasScript } from '../../../lib/public-view/use-has-script.js';
import { Button } from '../../../ui/actions/button.js';
import styles from '../public-polls.module.css';

/** A line to be copied: by a button where script runs, by hand everywhere. */
export function CopyLine({ text }: { readonly text: string }) {
  const { t } = useTranslation('public-polls');
  const hasScript = useHasScript();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // No permission, or a page without TLS: the line itself can be marked and copied.
    }
  };
  return (
    <div className={styles.line}>
      <code className={styles.command}>{text}</code>
      {hasScript && (
        <Button variant="line" size="small" onClick={() => void copy()}>
          {t('recount.copy')}
        </Button>
      )}
      <span role="status">{isCopied && t('recount.copied')}</span>
    </div>
  );
}
