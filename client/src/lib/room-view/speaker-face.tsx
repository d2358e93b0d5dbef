import type { TownView } from '@polylogue/shared/networks/schemas';
import type { SpeechRequest } from '@polylogue/shared/speaking/schemas';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../ui/figures/initials.js';
import { Avatar } from '../../ui/figures/mark.js';
import { ExternalText } from '../../ui/text/external-text.js';
import { ROOM_VIEW, roleLabel, stanceLabel } from './kind-label.js';
import styles from './speaker-face.module.css';
import { TownMark, townOf } from './town-mark.js';

export interface SpeakerFaceProps {
  readonly request: SpeechRequest;
  readonly towns: readonly TownView[];
  readonly isYou?: boolean | undefined;
  readonly size?: 'normal' | 'large' | undefined;
}

/** Who speaks: face, name, town, and role and stance where there is one. */
export function SpeakerFace({ request, towns, isYou = false, size }: SpeakerFaceProps) {
  const { t } = useTranslation(ROOM_VIEW);
  const town = townOf(towns, request.townId);
  const name = isYou ? t('person.you') : (request.name ?? t('person.nobody'));
  const remarks = [roleLabel(t, request.role), request.stance === null ? '' : stanceLabel(t, request.stance)].filter(
    Boolean,
  );
  return (
    <div className={styles.speaker} data-size={size}>
      <Avatar initials={initialsOf(request.name ?? '')} hue={town?.hue ?? 11} size={size} />
      <div>
        <ExternalText as="div" look="plain" className={styles.name ?? ''} text={name} />
        <div className={styles.place}>
          <TownMark town={town} />
          {remarks.length > 0 && (
            <span>
              {town !== null && '· '}
              {remarks.join(' · ')}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
