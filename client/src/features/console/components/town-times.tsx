import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatDuration } from '../../../lib/room-view/format-time.js';
import { TownMark } from '../../../lib/room-view/town-mark.js';
import { fillStyle, widthOf } from '../../../ui/figures/hue.js';
import { RuledSection } from '../../../ui/layout/card.js';
import styles from '../console.module.css';

/** Speaking time and people per town: whether one town has all the floor is seen at a glance. */
export function TownTimes({ room }: { readonly room: RoomState }) {
  const { t } = useTranslation('console');
  const byTown = useRoomLive('headcount.staff')?.value.byTown ?? {};
  const seconds = room.speaking.secondsByTown;
  const most = Math.max(1, ...Object.values(seconds));
  return (
    <RuledSection rule="quiet" heading={t('towns.heading')}>
      <table className={styles.towns}>
        <thead>
          <tr>
            <th scope="col">{t('towns.town')}</th>
            <th scope="col">{t('towns.people')}</th>
            <th scope="col">{t('towns.time')}</th>
          </tr>
        </thead>
        <tbody>
          {(room.dialogue?.towns ?? []).map((town) => (
            <tr key={town.id}>
              <th scope="row">
                <TownMark town={town} />
                <span className={styles.townTrack} aria-hidden="true">
                  <span style={{ ...fillStyle(town.hue), width: widthOf((seconds[town.id] ?? 0) / most) }} />
                </span>
              </th>
              <td>{byTown[town.id] ?? 0}</td>
              <td>{formatDuration((seconds[town.id] ?? 0) * 1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RuledSection>
  );
}
