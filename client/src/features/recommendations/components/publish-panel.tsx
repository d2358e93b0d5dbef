import { missingParts } from '@polylogue/shared/recommendations/citations.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import type { DraftText } from '../rules/draft-editor.rules.js';
import styles from './draft.module.css';

export interface PublishPanelProps {
  readonly typed: DraftText;
  /** No save is under way, has failed, or waits for a decision. */
  readonly isSettled: boolean;
  readonly onPublish: () => Promise<void>;
  readonly onDiscard: () => Promise<void>;
}

type Step = 'none' | 'publish' | 'discard';

/** Publication as a deliberate act: first what is missing, then what it means, then the button. */
export function PublishPanel({ typed, isSettled, onPublish, onDiscard }: PublishPanelProps) {
  const { t } = useTranslation(['workshop', 'errors']);
  const [step, setStep] = useState<Step>('none');
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const missing = missingParts(typed);
  const run = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setCode(null);
    try {
      await act();
    } catch (error) {
      setCode(errorCodeOf(error));
      setStep('none');
    } finally {
      setBusy(false);
    }
  };
  return (
    <RuledSection heading={t('publish.heading')}>
      {code !== null && <Notice tone="error">{t(`errors:${code}`)}</Notice>}
      {missing.length > 0 && (
        <div>
          <p>{t('publish.missing')}</p>
          <ul className={styles.list}>
            {missing.map((part) => (
              <li key={part}>{t(`publish.needs.${part}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {step === 'none' && (
        <Stack align="start">
          {missing.length === 0 && (
            <Button onClick={() => setStep('publish')} isBusy={!isSettled}>
              {t('publish.begin')}
            </Button>
          )}
          <Button variant="quiet" size="small" onClick={() => setStep('discard')}>
            {t('discard.begin')}
          </Button>
        </Stack>
      )}
      {step !== 'none' && (
        <Notice
          tone="warning"
          title={t(`${step}.sure`)}
          action={
            <Cluster>
              <Button
                variant={step === 'publish' ? 'primary' : 'danger'}
                isBusy={isBusy || (step === 'publish' && !isSettled)}
                onClick={() => void run(step === 'publish' ? onPublish : onDiscard)}
              >
                {t(`${step}.do`)}
              </Button>
              <Button variant="line" onClick={() => setStep('none')}>
                {t('publish.not_yet')}
              </Button>
            </Cluster>
          }
        >
          {t(`${step}.means`)}
        </Notice>
      )}
    </RuledSection>
  );
}
