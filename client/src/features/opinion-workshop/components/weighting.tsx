import type { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { WeightsForm } from './weights-form.js';

export interface WeightingProps {
  readonly votes: VoteBreakdown;
  /** What each column counts for, as a sentence. */
  readonly text: string;
  /** Columns a weight can be entered for, shown in the table or not. */
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
  readonly mayWeigh: boolean;
}

/** Beside the table: how its weighted figures are weighted, and the way to change it. */
export function Weighting({ votes, text, keys, nameOf, mayWeigh }: WeightingProps) {
  const { t } = useTranslation('opinion-workshop');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    // The form goes with what was typed in it; who works by key stays at its button.
    opener.current?.focus();
  };
  return (
    <Stack gap="small">
      <Cluster justify="between">
        <p>
          {t('weights.intro')} {text}
        </p>
        {mayWeigh && (
          <Button ref={opener} variant="line" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('weights.change')}
          </Button>
        )}
      </Cluster>
      {isOpen && <WeightsForm votes={votes} keys={keys} nameOf={nameOf} onDone={close} />}
      <Quiet>{t('weights.method')}</Quiet>
    </Stack>
  );
}
