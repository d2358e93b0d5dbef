import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { isThreadOpen } from '@polylogue/shared/threads/threads.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDraft } from '../../../lib/live/draft-store.js';
import { usePersonal, useRoomState, useServerNow } from '../../../lib/live/hooks.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { stanceLabel } from '../../../lib/room-view/kind-label.js';
import { Button } from '../../../ui/actions/button.js';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { Sign } from '../../../ui/actions/sign.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { type StanceFilter, argumentsOf, ofStance } from '../arguments.rules.js';
import { ContributionItem } from './contribution-item.js';
import styles from './threads.module.css';
import { WriteContribution, contributionDraftKey } from './write-contribution.js';

const A_MINUTE = 60_000;
const FILTERS = ['all', 'for', 'against', 'neutral'] as const;

/** The written debate of one agenda item. */
export function ThreadView({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation('threads');
  const room = useRoomState();
  const personal = usePersonal();
  const now = useServerNow(A_MINUTE);
  const [filter, setFilter] = useState<StanceFilter>('all');
  const [isWriting, setIsWriting] = useState(() => readDraft(contributionDraftKey(item.id, null)) !== '');
  const [isSent, setIsSent] = useState(false);
  const dialogue = room?.dialogue ?? null;
  if (room === null || dialogue === null) return null;
  const isOpen = isThreadOpen(dialogue.state, item);
  const canWrite = isOpen && personal?.can.includes('contribute') === true;
  const all = argumentsOf(room.contributions, item.id);
  const shown = ofStance(all, filter);
  const shared = {
    roomId: room.roomId,
    towns: dialogue.towns,
    languages: dialogue.languages,
    participantId: personal?.participant?.id ?? null,
    isOpen: canWrite,
    now,
  };
  return (
    <Stack>
      {canWrite && (
        <KeepFocus>
          <Stack gap="small">
            {isSent && <Notice tone="success">{t('sent')}</Notice>}
            {isWriting ? (
              <Card tone="action">
                <WriteContribution
                  itemId={item.id}
                  parentId={null}
                  languages={dialogue.languages}
                  onDone={(wasSent) => {
                    setIsWriting(false);
                    setIsSent(wasSent);
                  }}
                />
              </Card>
            ) : (
              <Button
                isWide
                size="large"
                onClick={() => {
                  setIsWriting(true);
                  setIsSent(false);
                }}
              >
                <Sign name="pen" />
                {t('write')}
              </Button>
            )}
          </Stack>
        </KeepFocus>
      )}
      {!isOpen && <Quiet>{t('closed')}</Quiet>}
      {all.length === 0 ? (
        <EmptyState title={t('empty.title')} headingLevel={3}>
          <p>{t(canWrite ? 'empty.text' : 'empty.text_closed')}</p>
        </EmptyState>
      ) : (
        <>
          <SegmentedChoice
            legend={t('filter')}
            options={FILTERS.map((value) => ({
              value,
              label: value === 'all' ? t('filter_all') : stanceLabel(t, value),
            }))}
            value={filter}
            onChange={setFilter}
          />
          <p role="status">{t('shown', { count: shown.length })}</p>
          <div>
            {shown.map((argument) => (
              <div key={argument.id}>
                {argument.head === null ? (
                  <div className={styles.item}>
                    <Quiet>{t('taken_away')}</Quiet>
                  </div>
                ) : (
                  <ContributionItem {...shared} contribution={argument.head} />
                )}
                {argument.replies.length > 0 && (
                  <div className={styles.replies}>
                    {argument.replies.map((reply) => (
                      <ContributionItem key={reply.id} {...shared} contribution={reply} />
                    ))}
                  </div>
                )}
              </div>
            ))}
          </div>
        </>
      )}
    </Stack>
  );
}
