import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { useMerge, useNearDuplicates } from '../api/use-near-duplicates.js';
import styles from '../desk.module.css';

export interface NearDuplicatesProps {
  readonly item: ModerationItem;
  readonly room: RoomState;
  readonly onDone: () => void;
}

/** What is shown already and says much the same as the chosen text, to join the two. Nothing where there is none. */
export function NearDuplicates({ item, room, onDone }: NearDuplicatesProps) {
  const { t } = useTranslation('desk');
  const faultText = useFaultText();
  const found = useNearDuplicates(room.roomId, item.id);
  const { merge, isBusy, fault } = useMerge();
  const [asking, setAsking] = useState<StatementId | null>(null);
  const similar = (found.data?.similar ?? []).flatMap(
    ({ statementId }) => room.statements.find(({ id }) => id === statementId) ?? [],
  );
  if (found.isError && found.data === undefined) return <p className={styles.about}>{t('similar.failed')}</p>;
  if (similar.length === 0) return null;
  const give = async (into: StatementId, reason: string): Promise<boolean> => {
    const isDone = await merge(item.id, into, reason);
    if (isDone) onDone();
    return isDone;
  };
  return (
    <Stack gap="small">
      <p className={styles.about}>{t('similar.there')}</p>
      <LineList aria-label={t('similar.label')}>
        {similar.map(({ id, number, text, lang }) => (
          <LineRow
            key={id}
            title={<ExternalText as="span" text={text} lang={lang} />}
            detail={
              asking === id ? (
                <ReasonForm
                  lang={item.lang}
                  actionLabel={t('similar.do')}
                  isBusy={isBusy}
                  fault={faultText(fault)}
                  onGive={(reason) => give(id, reason)}
                  onCancel={() => setAsking(null)}
                />
              ) : (
                <Button size="small" variant="line" onClick={() => setAsking(id)}>
                  {t('similar.merge', { number })}
                </Button>
              )
            }
          />
        ))}
      </LineList>
    </Stack>
  );
}
