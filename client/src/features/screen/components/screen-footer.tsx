import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { useContinuity } from '../../../lib/live/hooks.js';
import { formatClock, formatCount } from '../../../lib/room-view/format-time.js';
import { MarkedName } from '../../../ui/figures/mark.js';
import { ballotsWithoutTown } from '../rules/result.rules.js';
import type { Scene } from '../rules/scene.rules.js';
import styles from '../screen.module.css';

export interface ScreenFooterProps {
  readonly room: RoomState;
  readonly dialogue: DialogueHeader;
  readonly scene: Scene;
}

/** The towns, with their figures under a result (the title then gives its room to them); and, only when cut off, as of when the picture is. */
export function ScreenFooter({ dialogue, scene }: ScreenFooterProps) {
  const { t, i18n } = useTranslation('screen');
  const continuity = useContinuity();
  const result = scene.kind === 'poll' ? scene.poll.result : null;
  const answered = result?.ballotsByTown;
  const rest = result === null ? 0 : ballotsWithoutTown(result.base.ballots, result.ballotsByTown, dialogue.towns);
  const title = pickText(dialogue.title, i18n.language);
  return (
    <>
      <ul role="list" className={styles.towns}>
        {dialogue.towns.map((town) => {
          const people = answered?.[town.id];
          return (
            <li key={town.id}>
              <MarkedName letters={town.mark} hue={town.hue}>
                {people === undefined ? town.name : `${town.name} ${formatCount(people, i18n.language)}`}
              </MarkedName>
            </li>
          );
        })}
        {rest > 0 && (
          <li>
            <span className={styles.rest} aria-hidden="true" data-print="exact" />
            {t('poll.other_towns')} {formatCount(rest, i18n.language)}
          </li>
        )}
      </ul>
      {continuity.asOf === null ? (
        scene.kind !== 'welcome' && rest === 0 && <span lang={title.lang}>{title.text}</span>
      ) : (
        <span className={styles.asOf}>
          {t('as_of', { time: formatClock(continuity.asOf, i18n.language, dialogue.timeZone) })}
        </span>
      )}
    </>
  );
}
