import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { FaultLine, useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { Tag } from '../../../ui/figures/tag.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { useMerge } from '../api/use-near-duplicates.js';
import styles from '../desk.module.css';

export interface PairCardProps {
  readonly younger: StatementView;
  /** Always a published one. */
  readonly older: StatementView;
  readonly isYoungerHeld: boolean;
  readonly onJoined: (left: StatementView, kept: StatementView) => void;
  readonly onKeptApart: (left: StatementView, kept: StatementView) => void;
}

/** Two statements that say much the same. One is kept, the other leaves with its votes; into one that waits nothing can be joined. */
export function PairCard({ younger, older, isYoungerHeld, onJoined, onKeptApart }: PairCardProps) {
  const { t } = useTranslation('desk');
  const faultText = useFaultText();
  const { merge, keepApart, isBusy, fault } = useMerge();
  const [keeps, setKeeps] = useState<'older' | 'younger' | null>(null);
  const [kept, leaving] = keeps === 'younger' ? [younger, older] : [older, younger];
  const give = async (reason: string): Promise<boolean> => {
    const isDone = await merge(leaving.id, kept.id, reason);
    if (isDone) onJoined(leaving, kept);
    return isDone;
  };
  const part = async (): Promise<void> => {
    if (await keepApart(younger.id, older.id)) onKeptApart(younger, older);
  };
  return (
    <Stack gap="small">
      <div className={styles.sides}>
        <Side statement={older} isHeld={false} onKeep={keeps === null ? () => setKeeps('older') : null} />
        <Side
          statement={younger}
          isHeld={isYoungerHeld}
          onKeep={keeps === null && !isYoungerHeld ? () => setKeeps('younger') : null}
        />
      </div>
      {keeps === null && (
        <div>
          <Button size="small" variant="quiet" isBusy={isBusy} onClick={() => void part()}>
            {t('twice.apart')}
          </Button>
          <FaultLine fault={fault} />
        </div>
      )}
      {keeps !== null && (
        <ReasonForm
          lang={leaving.lang}
          isFree={leaving.authorId === null}
          actionLabel={t('twice.do', { left: leaving.number, kept: kept.number })}
          isBusy={isBusy}
          fault={faultText(fault)}
          onGive={give}
          onCancel={() => setKeeps(null)}
        />
      )}
    </Stack>
  );
}

interface SideProps {
  readonly statement: StatementView;
  readonly isHeld: boolean;
  /** Keeps this one; null: not now, or not at all. */
  readonly onKeep: (() => void) | null;
}

function Side({ statement: { id, number, text, lang, isSeed }, isHeld, onKeep }: SideProps) {
  const { t } = useTranslation('desk');
  const votes = useRoomLive('statement', id)?.value;
  const voters = votes === undefined ? 0 : votes.agree + votes.disagree + votes.pass;
  return (
    <Stack gap="small">
      <Cluster gap="small" className={styles.about}>
        <span>{t('twice.number', { number })}</span>
        {isSeed && <Tag tone="action">{t('tag.seed')}</Tag>}
        {isHeld && <Tag>{t('twice.waits')}</Tag>}
      </Cluster>
      <ExternalText text={text} lang={lang} />
      <p className={styles.about}>
        {t('tag.voters', { count: voters })}
        {votes !== undefined && voters > 0 && ` ${t('twice.votes', { ...votes })}`}
      </p>
      {onKeep !== null && (
        <div>
          <Button size="small" variant="line" onClick={onKeep}>
            {t('twice.keep', { number })}
          </Button>
        </div>
      )}
      {isHeld && <p className={styles.about}>{t('twice.held_leaves')}</p>}
    </Stack>
  );
}
