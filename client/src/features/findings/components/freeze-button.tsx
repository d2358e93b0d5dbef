import type { FindingCandidate } from '@polylogue/shared/findings/schemas';
import { useTranslation } from 'react-i18next';
import { useFindingWords } from '../../../lib/evidence-view/use-finding-words.js';
import { Button } from '../../../ui/actions/button.js';
import { Tag } from '../../../ui/figures/tag.js';
import styles from './candidate-table.module.css';
import { versionToFreeze } from '../rules/candidate-list.rules.js';

export interface FreezeButtonProps {
  readonly candidate: FindingCandidate;
  readonly isBusy: boolean;
  readonly onFreeze: () => void;
}

/** Says what pressing it will keep. Nothing to press while the newest frozen version still says it all. */
export function FreezeButton({ candidate, isBusy, onFreeze }: FreezeButtonProps) {
  const { t } = useTranslation('workshop');
  const words = useFindingWords();
  const version = versionToFreeze(candidate);
  if (version === null) {
    const newest = Math.max(...candidate.frozen.map((it) => it.version));
    return (
      <Tag tone="positive" className={styles.state}>
        {t('freeze.current', { version: newest })}
      </Tag>
    );
  }
  const { value, base } = words.headline(candidate.figures, candidate.n);
  const label = t('freeze.long', { what: words.label(candidate.figures), figures: `${value} ${base}`, version });
  return (
    <Button variant="line" size="small" isBusy={isBusy} onClick={onFreeze} aria-label={label} title={label}>
      {version === 1 ? t('freeze.first') : t('freeze.again', { version })}
    </Button>
  );
}
