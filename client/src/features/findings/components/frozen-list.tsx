import type { FindingView } from '@polylogue/shared/findings/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceItem } from '../../../lib/evidence-view/evidence-item.js';
import { shortHash } from '../../../lib/evidence-view/short-hash.js';
import { Button } from '../../../ui/actions/button.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Card } from '../../../ui/layout/card.js';
import { Cluster } from '../../../ui/layout/stack.js';

/** What is frozen, newest first, as the public will see it; with its fingerprint to copy. */
export function FrozenList({ findings }: { readonly findings: readonly FindingView[] }) {
  const { t } = useTranslation('workshop');
  if (findings.length === 0) {
    return (
      <EmptyState title={t('frozen.empty')} headingLevel={3}>
        {t('frozen.empty_why')}
      </EmptyState>
    );
  }
  return (
    <Card as="div">
      <ul role="list">
        {findings.map((finding) => (
          <EvidenceItem key={finding.id} finding={finding} isCited={false} tools={<Fingerprint finding={finding} />} />
        ))}
      </ul>
    </Card>
  );
}

function Fingerprint({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation('workshop');
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(finding.hash);
      setCopied(true);
    } catch {
      // Not allowed here: the whole hash stands in the title of the short one, and in the JSON.
    }
  };
  return (
    <Cluster gap="small">
      <span>{t('frozen.version', { version: finding.version, hash: shortHash(finding.hash) })}</span>
      <Button variant="quiet" size="small" onClick={() => void copy()}>
        {isCopied ? t('frozen.copied') : t('frozen.copy')}
      </Button>
    </Cluster>
  );
}
