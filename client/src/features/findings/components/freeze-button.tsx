import type { FindingCandidate } from '@polylogue/shared/findings/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingWords } from '../../../lib/evidence-view/use-finding-words.js';
import { Button } from '../../../ui/actions/button.js';
import { Tag } from '../../../ui/figures/tag.js';
import { versionToFreeze } from '../rules/candidate-list.rules.js';
import styles from './candidate-table.module.css';

export interface FreezeButtonProps {
  readonly candidate: FindingCandidate;
  readonly isBusy: boolean;
  readonly onFreeze: () => void;
}

/** Says what pressing it will keep. Nothing to press while the newest frozen version still says it all. */
export function FreezeButton({ candidate, isBusy, onFreeze }: FreezeButtonProps) {
  const { t } = useTranslation('workshop');
  const words = useFindingWords();
  const place = useRef<HTMLSpanElement>(null);
  const wasPressed = useRef(false);
  const version = versionToFreeze(candidate);
  // The button goes when its work is done; who pressed it by key stays at this row.
  useEffect(() => {
    if (version !== null || !wasPressed.current) return;
    wasPressed.current = false;
    if (document.activeElement === document.body) place.current?.focus();
  }, [version]);
  if (version === null) {
    const newest = Math.max(...candidate.frozen.map((it) => it.version));
    return (
      <span ref={place} tabIndex={-1}>
        <Tag tone="positive" className={styles.state}>
          {t('freeze.current', { version: newest })}
        </Tag>
      </span>
    );
  }
  const figures = words.inShort(candidate.figures, candidate.n);
  // What is read aloud begins with what is written on it, so that it can be pressed by voice.
  const key = version === 1 ? 'freeze.long' : 'freeze.long_again';
  const label = t(key, { what: words.label(candidate.figures), figures, version });
  const press = (): void => {
    wasPressed.current = true;
    onFreeze();
  };
  return (
    <Button variant="line" size="small" isBusy={isBusy} onClick={press} aria-label={label} title={label}>
      {version === 1 ? t('freeze.first') : t('freeze.again', { version })}
    </Button>
  );
}
