import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Button } from '../../../ui/actions/button.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { pollsOfItem } from '../rules/poll-control.rules.js';
import { AgendaForm } from './agenda-form.js';
import { AgendaItemActions } from './agenda-item-actions.js';

export interface AgendaPanelProps {
  readonly room: RoomState;
  /** Null for a new item. */
  readonly item: AgendaItem | null;
  readonly canRun: boolean;
  readonly canEdit: boolean;
  readonly canPoll: boolean;
  readonly onClose: () => void;
  readonly onEditPoll: (poll: PollView | null, itemId: string) => void;
}

/** An agenda item beside the run sheet: what can be done with it, its words and times, its polls. */
export function AgendaPanel({ room, item, canRun, canEdit, canPoll, onClose, onEditPoll }: AgendaPanelProps) {
  const { t } = useTranslation('console');
  return (
    <Stack gap="large">
      {item !== null && (
        <AgendaItemActions room={room} item={item} canRun={canRun} canEdit={canEdit} onRemoved={onClose} />
      )}
      {item?.kind === 'poll' && canPoll && (
        <RuledSection
          rule="quiet"
          headingLevel={3}
          heading={t('poll.of_item')}
          end={
            <Button variant="quiet" size="small" onClick={() => onEditPoll(null, item.id)}>
              {t('poll.write')}
            </Button>
          }
        >
          <LineList>
            {pollsOfItem(room.polls, item.id).map((poll) => (
              <LineRow
                key={poll.id}
                title={<StaffText texts={poll.question} />}
                detail={t(`poll.state.${poll.state}`)}
                end={
                  poll.state === 'prepared' && (
                    <Button variant="quiet" size="small" onClick={() => onEditPoll(poll, item.id)}>
                      {t('poll.edit')}
                    </Button>
                  )
                }
              />
            ))}
          </LineList>
        </RuledSection>
      )}
      {canEdit ? (
        <AgendaForm dialogue={room.dialogue} item={item} onSaved={onClose} />
      ) : (
        <p className={styles.quiet}>{t('form.not_yours')}</p>
      )}
    </Stack>
  );
}
