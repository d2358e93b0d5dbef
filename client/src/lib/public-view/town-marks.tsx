import type { TownView } from '@polylogue/shared/networks/schemas';
import { MarkedName } from '../../ui/figures/mark.js';
import { Cluster } from '../../ui/layout/stack.js';

/** Towns in a row, each with its mark and name. */
export function TownMarks({ towns }: { readonly towns: readonly TownView[] }) {
  return (
    <Cluster as="ul" role="list" gap="normal">
      {towns.map((town) => (
        <li key={town.id}>
          <MarkedName letters={town.mark} hue={town.hue}>
            {town.name}
          </MarkedName>
        </li>
      ))}
    </Cluster>
  );
}
