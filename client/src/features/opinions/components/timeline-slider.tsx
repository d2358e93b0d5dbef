import type { TimelinePoint } from '@polylogue/shared/opinions/live';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { groupLetter } from '../../../lib/opinions-view/group-letter.rules.js';
import { GroupName } from '../../../lib/opinions-view/group-name.js';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { OpinionMap } from '../../../lib/opinions-view/opinion-map.js';
import { useOpinionsAt } from '../../../lib/opinions-view/use-opinions.js';
import { formatCount, formatList, formatMoment } from '../../../lib/room-view/format-time.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Quiet } from '../../../ui/text/heading.js';
import { placeOfVersion } from '../play.rules.js';
import { usePlay } from '../use-play.js';
import styles from './opinions.module.css';

export interface TimelineSliderProps {
  /** Oldest first, two at least. */
  readonly points: readonly TimelinePoint[];
}

const MINUTE_MS = 60_000;

/** A slider over the updates of the dialogue: each place says in words when it was and how people stood, and shows the map of then. */
export function TimelineSlider({ points }: TimelineSliderProps) {
  const { t } = useTranslation(OPINIONS);
  const id = useId();
  const [version, setVersion] = useState<number | null>(null);
  const place = placeOfVersion(
    points.map((point) => point.version),
    version,
  );
  const goTo = useCallback((to: number) => setVersion(points[to]?.version ?? null), [points]);
  const play = usePlay(place, points.length, goTo);
  const point = points[place];
  const words = usePointWords(point);
  if (point === undefined) return null;
  return (
    <Stack>
      <label className={styles.sliderLabel} htmlFor={id}>
        {t('timeline.label')}
        <input
          id={id}
          className={styles.slider}
          type="range"
          min={0}
          max={points.length - 1}
          step={1}
          value={place}
          aria-valuetext={words}
          onChange={(event) => {
            play.stop();
            goTo(event.target.valueAsNumber);
          }}
        />
      </label>
      <p>{words}</p>
      <Cluster gap="small">
        <Button variant="line" size="small" onClick={play.isPlaying ? play.stop : play.start}>
          {t(play.isPlaying ? 'timeline.pause' : 'timeline.play')}
        </Button>
      </Cluster>
      {point.k > 0 && <GroupsOfThen version={point.version} />}
    </Stack>
  );
}

function GroupsOfThen({ version }: { readonly version: number }) {
  const { t, i18n } = useTranslation(OPINIONS);
  const earlier = useOpinionsAt(version);
  if (earlier.data === undefined) return <Quiet>{t(earlier.error === null ? 'loading' : 'timeline.failed')}</Quiet>;
  const { groups } = earlier.data;
  if (groups.length === 0) return null;
  return (
    <Stack>
      <OpinionMap groups={groups} own={null} ownGroupId={null} />
      <LineList>
        {groups.map((group) => (
          <LineRow
            key={group.id}
            title={<GroupName group={group} />}
            end={t('group.people', { count: group.size, shown: formatCount(group.size, i18n.language) })}
          />
        ))}
      </LineList>
    </Stack>
  );
}

/** A place of the slider as it is read out: `19:42: 32 people, 120 votes. Group A 20, group B 12.` */
function usePointWords(point: TimelinePoint | undefined): string {
  const { t, i18n } = useTranslation(OPINIONS);
  const now = useServerNow(MINUTE_MS);
  if (point === undefined) return '';
  const locale = i18n.language;
  const sizes = point.groups.map(({ id, size }) =>
    t('timeline.group', { letter: groupLetter(id), people: formatCount(size, locale) }),
  );
  return t(sizes.length === 0 ? 'timeline.place_without' : 'timeline.place', {
    when: formatMoment(point.at, locale, now),
    people: formatCount(point.people, locale),
    votes: formatCount(point.votes, locale),
    groups: formatList(sizes, locale),
  });
}
