import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';

export interface AgendaItemActionsProps {
  readonly room: RoomState;
  readonly item: AgendaItem;
  readonly canRun: boolean;
  readonly canEdit: boolean;
  readonly onRemoved: () => void;
}

/** Start out of turn, move, leave out, remove. The first and third can be undone for ten seconds. */
export function AgendaItemActions({ room, item, canRun, canEdit, onRemoved }: AgendaItemActionsProps) {
  const { t } = useTranslation('console');
  const start = useStaffCommand('agenda.start');
  const end = useStaffCommand('agenda.end');
  const skip = useStaffCommand('agenda.skip');
  const move = useStaffCommand('agenda.move-item');
  const remove = useStaffCommand('agenda.remove-item');
  const place = room.agenda.findIndex((it) => it.id === item.id);
  const isPlanned = item.status === 'planned';
  const isOn = item.status === 'running' || item.status === 'paused';
  const button = (label: string, isBusy: boolean, press: () => Promise<unknown>) => (
    <Button variant="line" size="small" isBusy={isBusy} onClick={() => void press()}>
      {label}
    </Button>
  );
  const moveTo = (position: number) => () => move.run({ itemId: item.id, position });
  return (
    <Stack gap="small">
      <Cluster gap="small">
        {canRun && isPlanned && button(t('item.start'), start.isBusy, () => start.run({ itemId: item.id }))}
        {canRun && isOn && button(t('item.end'), end.isBusy, () => end.run({ itemId: item.id }))}
        {canEdit && isPlanned && place > 0 && button(t('item.earlier'), move.isBusy, moveTo(place - 1))}
        {canEdit &&
          isPlanned &&
          place < room.agenda.length - 1 &&
          button(t('item.later'), move.isBusy, moveTo(place + 1))}
        {canRun && (isPlanned || isOn) && button(t('item.skip'), skip.isBusy, () => skip.run({ itemId: item.id }))}
        {canEdit &&
          isPlanned &&
          button(t('item.remove'), remove.isBusy, async () => {
            if ((await remove.run({ itemId: item.id })) !== null) onRemoved();
          })}
      </Cluster>
      <FaultLine fault={start.fault ?? end.fault ?? skip.fault ?? move.fault ?? remove.fault} />
    </Stack>
  );
}
