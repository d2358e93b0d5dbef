import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useTranslation } from 'react-i18next';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import type { RoomParts } from '../room-parts.js';
import { ItemBand } from './item-band.js';
import { NowCard } from './now-card.js';

export interface NowItemProps {
  readonly item: AgendaItem;
  readonly isPast: boolean;
  readonly parts: RoomParts;
}

/** An agenda item with what one can do in it. */
export function NowItem({ item, isPast, parts }: NowItemProps) {
  const { t } = useTranslation('room');
  const detail = item.detail !== null && <StaffText texts={item.detail} as="p" />;
  switch (item.kind) {
    case 'talk':
    case 'small_groups':
    case 'break':
      return (
        <NowCard item={item} isPast={isPast}>
          <parts.TimedItem item={item} />
        </NowCard>
      );
    case 'debate':
      return (
        <Stack>
          <NowCard item={item} isPast={isPast}>
            {detail}
            {isPast ? <Quiet>{t('item_over')}</Quiet> : <parts.Floor />}
          </NowCard>
          {!isPast && <parts.Line item={item} />}
        </Stack>
      );
    case 'statements':
      return (
        <Stack>
          <NowCard item={item} isPast={isPast}>
            {detail}
          </NowCard>
          <parts.Statements />
        </Stack>
      );
    case 'poll':
      return (
        <parts.PollsNow
          itemId={item.id}
          band={isPast ? undefined : <ItemBand item={item} />}
          whileNone={
            <NowCard item={item} isPast={isPast}>
              {detail}
              {!isPast && <Quiet>{t('poll_soon')}</Quiet>}
            </NowCard>
          }
        />
      );
    case 'thread':
      return (
        <Stack>
          <NowCard item={item} isPast={isPast}>
            {detail}
          </NowCard>
          <parts.Thread item={item} />
        </Stack>
      );
  }
}
