import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useContinuity } from '../../../lib/live/hooks.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { PageHead } from '../../../lib/page/page-head.js';
import { ContinuityBanner } from '../../../lib/room-view/continuity-banner.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { useLocalText } from '../../../lib/room-view/use-local-text.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Main, HeaderBar, MAIN_ID, PageShell } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import { TabBar } from '../../../ui/layout/tab-bar.js';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden.js';
import { ROOM_TABS, type RoomPlace } from '../follow.rules.js';
import type { RoomParts } from '../room-parts.js';
import { scrollRoomToTop } from '../scroll-room.js';
import { useFollow } from '../use-follow.js';
import { NowView } from './now-view.js';
import { RoomDock } from './room-dock.js';
import { RoomMenu } from './room-menu.js';
import styles from './room.module.css';

export interface RoomViewProps {
  readonly room: RoomState;
  readonly place: RoomPlace;
  readonly parts: RoomParts;
  readonly roomHref: string;
}

/** The room once it has come: header, tabs, the page of the tab, and the programme beside or below. */
export function RoomView({ room, place, parts, roomHref }: RoomViewProps) {
  const { t } = useTranslation(['room', 'room-view', 'common']);
  const title = useLocalText(room.dialogue?.title ?? {});
  const paths = usePaths();
  const continuity = useContinuity();
  const hrefOf = (target: RoomPlace): string => (target === 'now' ? roomHref : `${roomHref}?view=${target}`);
  useArrivalAt(place);
  const following = useFollow(room);
  const current = room.agenda.find((item) => item.id === room.currentItemId);
  const currentTitle = useLocalText(current?.title ?? {});
  const nowText = current === undefined ? null : `${kindLabel(t, current.kind)}: ${currentTitle.text}`;
  return (
    <PageShell skipLabel={t('skip', { ns: 'common' })} className={styles.shell}>
      <PageHead title={place === 'now' ? title.text : `${t(`tab.${place}`)} · ${title.text}`} />
      <HeaderBar
        className={styles.header}
        title={<span lang={title.lang}>{title.text}</span>}
        subtitle={<span className={styles.subtitle}>{room.dialogue?.networkName}</span>}
        end={
          <div className={styles.end}>
            <ContinuityBanner status={continuity.status} asOf={continuity.asOf} />
            <ButtonLink variant="line" size="small" href={place === 'menu' ? roomHref : hrefOf('menu')}>
              {t(place === 'menu' ? 'menu.close' : 'menu.open')}
            </ButtonLink>
          </div>
        }
      />
      <div className={styles.bottom}>
        <div className={styles.tabs}>
          <TabBar
            label={t('tabs')}
            items={ROOM_TABS.map((tab) => ({ href: hrefOf(tab), label: t(`tab.${tab}`), isCurrent: tab === place }))}
          />
        </div>
        <RoomDock room={room} place={place} nowHref={roomHref} nowText={nowText} following={following} parts={parts} />
      </div>
      {/* Reachable by key, because a page of results may hold nothing else that is. */}
      <Main width="full" className={styles.main} tabIndex={0}>
        <VisuallyHidden as="h1">{`${title.text}: ${t(`tab.${place}`)}`}</VisuallyHidden>
        <div className={styles.inside}>
          <div className={styles.columns}>
            <Stack gap="large">
              {place === 'now' && <NowView room={room} following={following} nowText={nowText} parts={parts} />}
              {place === 'statements' && (
                <>
                  {/* The cards below are headed at the third level, as they are under the item that is on. */}
                  <VisuallyHidden as="h2">{t('tab.statements')}</VisuallyHidden>
                  <parts.Statements />
                </>
              )}
              {place === 'discussion' && <parts.Discussion />}
              {place === 'results' && <parts.Results />}
              {place === 'menu' && room.dialogue !== null && (
                <RoomMenu paths={paths} slug={room.dialogue.slug} parts={parts} />
              )}
            </Stack>
            {place !== 'menu' && (
              <aside className={styles.aside} aria-label={t('beside')}>
                <Stack gap="large">
                  <parts.Programme />
                  <parts.TownTime />
                </Stack>
              </aside>
            )}
          </div>
        </div>
      </Main>
    </PageShell>
  );
}

/** After a change of tab, reading goes on at the top of the new page, for those who listen and for those who use keys. */
function useArrivalAt(place: RoomPlace): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
    scrollRoomToTop();
  }, [place]);
}
