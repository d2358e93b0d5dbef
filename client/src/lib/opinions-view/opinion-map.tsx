import type { GroupView } from '@polylogue/shared/opinions/live';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/theme/class-names.js';
import { formatCount, formatList } from '../room-view/format-time.js';
import { groupLetter } from './group-letter.rules.js';
import { closestPair, closestTo, type DrawnOwn, MAP_WIDTH, mapDrawing, type Place } from './map-drawing.rules.js';
import { OPINIONS } from './namespace.js';
import styles from './opinion-map.module.css';

export interface OpinionMapProps {
  readonly groups: readonly GroupView[];
  /** The reader's place, in units of the map; null: nobody's is drawn. */
  readonly own: Place | null;
  readonly ownGroupId: number | null;
}

/** Strokes of the outlines, by the place of a group in the list. */
const STROKES = [undefined, '7 5', '2 5', '12 4 2 4', '4 3'];

/** Groups as outlines and letters, and the reader among them. All that it says stands below it in words too, for everybody to read. */
export function OpinionMap({ groups, own, ownGroupId }: OpinionMapProps) {
  const { t } = useTranslation(OPINIONS);
  const id = useId();
  const description = useDescription(groups, own, ownGroupId);
  const drawing = mapDrawing(groups, own);
  return (
    <figure className={styles.map}>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${MAP_WIDTH} ${drawing.height}`}
        role="img"
        aria-labelledby={`${id}title`}
        data-print="exact"
      >
        <title id={`${id}title`}>{t('map.title')}</title>
        {drawing.groups.map(({ id: groupId, outline }, at) =>
          outline === null ? null : (
            <path
              key={groupId}
              className={classNames(styles.outline, groupId === ownGroupId && styles.ownOutline)}
              d={outline}
              strokeDasharray={STROKES[at % STROKES.length]}
            />
          ),
        )}
        {drawing.groups.map((group) => (
          <g key={group.id} className={styles.place} style={movedTo(group)}>
            <circle className={styles.disc} r={group.radius} />
            <text className={styles.letter}>{groupLetter(group.id)}</text>
          </g>
        ))}
        {drawing.own !== null && <OwnMark own={drawing.own} word={t('map.you')} />}
      </svg>
      <figcaption className={styles.words}>
        <p>{description}</p>
        <p className={styles.how}>{t(own === null ? 'map.how' : 'map.how_with_you')}</p>
      </figcaption>
    </figure>
  );
}

function OwnMark({ own, word }: { readonly own: DrawnOwn; readonly word: string }) {
  return (
    <g className={styles.place} style={movedTo(own)}>
      <path className={styles.own} d="M0-9L2.6-3.2 8.8-2.6 4.2 1.6 5.5 7.8 0 4.6-5.5 7.8-4.2 1.6-8.8-2.6-2.6-3.2Z" />
      <text className={styles.word} x={own.word.x - own.x} y={own.word.y - own.y} textAnchor={own.word.anchor}>
        {word}
      </text>
    </g>
  );
}

const movedTo = ({ x, y }: Place) => ({ transform: `translate(${x}px, ${y}px)` });

/** What the picture shows, in sentences. */
function useDescription(groups: readonly GroupView[], own: Place | null, ownGroupId: number | null): string {
  const { t, i18n } = useTranslation(OPINIONS);
  const locale = i18n.language;
  const sizes = groups.map(({ id, size }) =>
    t('map.group', { letter: groupLetter(id), count: size, shown: formatCount(size, locale) }),
  );
  const pair = closestPair(groups);
  const near = own === null ? null : closestTo(own, groups, ownGroupId);
  const sentences = [
    t('map.groups', { groups: formatList(sizes, locale) }),
    ...(pair === null ? [] : [t('map.closest', { one: groupLetter(pair[0]), other: groupLetter(pair[1]) })]),
    ...(own === null
      ? []
      : [ownGroupId === null ? t('map.you_in_none') : t('map.you_in', { letter: groupLetter(ownGroupId) })]),
    ...(near === null
      ? []
      : [t(ownGroupId === null ? 'map.near' : 'map.near_of_others', { letter: groupLetter(near) })]),
  ];
  return sentences.join(' ');
}
