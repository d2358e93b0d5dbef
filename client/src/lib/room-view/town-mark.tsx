import type { TownView } from '@polylogue/shared/networks/schemas';
import { Mark, MarkedName } from '../../ui/figures/mark.js';

export interface TownMarkProps {
  readonly town: TownView | null;
  /** Letters only, with the name read out; otherwise the name stands beside. */
  readonly isShort?: boolean | undefined;
  readonly isStrong?: boolean | undefined;
}

/** A town's letters in its hue, as everywhere; nothing for a person without a town. */
export function TownMark({ town, isShort = false, isStrong }: TownMarkProps) {
  if (town === null) return null;
  if (isShort) return <Mark letters={town.mark} hue={town.hue} name={town.name} />;
  return (
    <MarkedName letters={town.mark} hue={town.hue} isStrong={isStrong}>
      {town.name}
    </MarkedName>
  );
}

/** The town of an id among those of a dialogue. */
export const townOf = (towns: readonly TownView[], id: string | null): TownView | null =>
  towns.find((town) => town.id === id) ?? null;
