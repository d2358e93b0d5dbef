import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { ReactNode } from 'react';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { ItemBand } from './item-band.js';

export interface NowCardProps {
  readonly item: AgendaItem;
  /** The page waits here while the room is elsewhere: then this is not now. */
  readonly isPast: boolean;
  readonly children?: ReactNode;
}

/** What is on: kind, until when, title, and what belongs to it. */
export function NowCard({ item, isPast, children }: NowCardProps) {
  return (
    <Card band={isPast ? undefined : <ItemBand item={item} />}>
      <Stack>
        <Heading level={2} size={4}>
          <StaffText texts={item.title} />
        </Heading>
        {children}
      </Stack>
    </Card>
  );
}
