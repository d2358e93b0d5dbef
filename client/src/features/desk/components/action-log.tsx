import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { Button } from '../../../ui/actions/button.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { useStaffActions } from '../api/use-staff-actions.js';
import styles from '../desk.module.css';

const FIRST_SHOWN = 15;

/** The append-only log of what staff did, with reasons. */
export function ActionLog({ roomId }: { readonly roomId: DialogueId }) {
  const { t, i18n } = useTranslation('desk');
  const log = useStaffActions(roomId);
  const now = useServerNow(60_000);
  const [isAllShown, setAllShown] = useState(false);
  const actions = log.data?.actions ?? [];
  const shown = isAllShown ? actions : actions.slice(0, FIRST_SHOWN);
  return (
    <RuledSection heading={t('log.heading')}>
      {log.isPending && <LoadingState label={t('loading')} shape="rows" count={3} />}
      {log.isError && log.data === undefined && <p>{t('failed')}</p>}
      {log.data !== undefined && actions.length === 0 && <p className={styles.about}>{t('log.empty')}</p>}
      <LineList>
        {shown.map((action) => (
          <LineRow
            key={action.id}
            title={t(`log.verb.${action.verb.replaceAll('.', '_').replaceAll('-', '_')}`, {
              defaultValue: action.verb,
            })}
            detail={
              <>
                {action.actorName} · {formatMoment(action.at, i18n.language, now)}
                {action.reason !== null && (
                  <ExternalText as="q" look="plain" className={styles.reason ?? ''} text={action.reason} />
                )}
              </>
            }
          />
        ))}
      </LineList>
      {shown.length < actions.length && (
        <Button variant="quiet" size="small" onClick={() => setAllShown(true)}>
          {t('log.all', { count: actions.length })}
        </Button>
      )}
    </RuledSection>
  );
}
