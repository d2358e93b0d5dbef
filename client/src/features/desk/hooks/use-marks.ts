import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useState } from 'react';
import { NOTHING, ranged, toggled, withAll } from '../rules/selection.rules.js';

export interface DeskMarks {
  /** Statements that are marked, in the order shown. */
  readonly marked: readonly ModerationItem[];
  readonly toggle: (item: ModerationItem, isRange: boolean) => void;
  readonly setAll: (items: readonly ModerationItem[], isMarked: boolean) => void;
}

/** Which of the shown statements are decided about together. Contributions are hidden one by one. */
export function useMarks(shown: readonly ModerationItem[]): DeskMarks {
  const [selection, setSelection] = useState(NOTHING);
  const idsOf = (items: readonly ModerationItem[]): string[] =>
    items.filter(({ kind }) => kind === 'statement').map(({ id }) => id);
  return {
    marked: shown.filter(({ id }) => selection.ids.has(id)),
    toggle: (item, isRange) => {
      if (item.kind !== 'statement') return;
      setSelection(isRange ? ranged(selection, item.id, idsOf(shown)) : toggled(selection, item.id));
    },
    setAll: (items, isMarked) => setSelection(withAll(selection, idsOf(items), isMarked)),
  };
}
