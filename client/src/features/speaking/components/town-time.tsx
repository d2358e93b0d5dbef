import type { TownView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../lib/room-view/format-time.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { Meter } from '../../../ui/figures/meter.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { townTimes } from '../line.rules.js';

export interface TownTimeProps {
  readonly towns: readonly TownView[];
  readonly secondsByTown: Readonly<Record<string, number>>;
}

/** Time spoken so far, town beside town. */
export function TownTime({ towns, secondsByTown }: TownTimeProps) {
  const { t } = useTranslation('speaking');
  const times = townTimes(
    towns.map((town) => town.id),
    secondsByTown,
  );
  const longest = times[0]?.seconds ?? 0;
  if (longest === 0) return null;
  return (
    <RuledSection heading={t('time_by_town')} headingLevel={3} rule="quiet">
      <Stack gap="small">
        {times.map(({ townId, seconds }) => {
          const town = townOf(towns, townId);
          return (
            <Meter
              key={townId}
              label={town?.name ?? ''}
              start={<TownMark town={town} isShort />}
              fraction={seconds / longest}
              valueText={formatDuration(seconds * 1000)}
              fill={town?.hue ?? 'ink'}
            />
          );
        })}
      </Stack>
    </RuledSection>
  );
}
