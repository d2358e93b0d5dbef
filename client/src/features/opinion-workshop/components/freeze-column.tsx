import type { FindingCandidate } from '@polylogue/shared/findings/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useFreeze, useWorkshopFindings } from '../../../lib/evidence-view/use-workshop-findings.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Tag } from '../../../ui/figures/tag.js';

/** What freezing puts into the row of a statement. */
export interface Freezing {
  /** The button, or that it is done. */
  readonly cell: (statementId: string) => ReactNode;
  /** Below the row whose finding could not be frozen: why. */
  readonly problem: (statementId: string) => ReactNode;
}

export interface FreezeColumnProps {
  readonly networkSlug: string;
  readonly children: (freezing: Freezing | null) => ReactNode;
}

/** Gives each statement its button that freezes a finding; without the right to the network's workshop there is no such column. */
export function FreezeColumn({ networkSlug, children }: FreezeColumnProps) {
  const { t } = useTranslation('errors');
  const findings = useWorkshopFindings(networkSlug);
  const freeze = useFreeze(networkSlug);
  const candidates = new Map(findings.data?.candidates.map((it) => [String(it.source.id), it]));
  const cell = (statementId: string): ReactNode => {
    const candidate = candidates.get(statementId);
    if (candidate === undefined) return null;
    const isBusy = freeze.isPending && freeze.variables.id === statementId;
    return <FreezeCell candidate={candidate} isBusy={isBusy} onFreeze={() => freeze.mutate(candidate.source)} />;
  };
  const problem = (statementId: string): ReactNode =>
    freeze.isError && freeze.variables.id === statementId ? (
      <Notice tone="error">{t(errorCodeOf(freeze.error))}</Notice>
    ) : null;
  return children(findings.data === undefined ? null : { cell, problem });
}

interface FreezeCellProps {
  readonly candidate: FindingCandidate;
  readonly isBusy: boolean;
  readonly onFreeze: () => void;
}

/** What it says stays in its place when it is done, so that whoever pressed it by key does not lose it. */
function FreezeCell({ candidate: { frozen, figures }, isBusy, onFreeze }: FreezeCellProps) {
  const { t } = useTranslation('opinion-workshop');
  const newest = Math.max(0, ...frozen.map(({ version }) => version));
  const isCurrent = frozen.some((it) => it.isCurrent);
  if (isCurrent) return <Tag tone="positive">{t('freeze.current', { version: newest })}</Tag>;
  const version = newest + 1;
  return (
    <Button
      variant="line"
      size="small"
      isBusy={isBusy}
      onClick={onFreeze}
      aria-label={t(version === 1 ? 'freeze.long' : 'freeze.long_again', { number: figures.number, version })}
    >
      {version === 1 ? t('freeze.first') : t('freeze.again', { version })}
    </Button>
  );
}
