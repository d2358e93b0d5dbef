import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { ComponentType, ReactNode } from 'react';

interface ItemProps {
  readonly item: AgendaItem;
}

/**
 * What the room is put together from. Each part belongs to its own feature and reads the room by itself; `app` hands them in, so
 * that features stay islands.
 */
export interface RoomParts {
  readonly TimedItem: ComponentType<ItemProps>;
  readonly NothingRunning: ComponentType;
  readonly Programme: ComponentType;
  readonly Floor: ComponentType;
  readonly Line: ComponentType<ItemProps>;
  readonly YourTurn: ComponentType;
  readonly TownTime: ComponentType;
  readonly Statements: ComponentType;
  readonly PollsNow: ComponentType<{
    readonly itemId: string | null;
    /** Strip over the question. */
    readonly band?: ReactNode;
    /** Stands there as long as there is no question. */
    readonly whileNone?: ReactNode;
  }>;
  readonly Results: ComponentType;
  readonly Thread: ComponentType<ItemProps>;
  readonly Discussion: ComponentType;
  readonly LookControls: ComponentType;
}
