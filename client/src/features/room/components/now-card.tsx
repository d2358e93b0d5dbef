import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { agendaTimeText } from '../../../lib/room-view/agenda-time.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { NowBand } from '../../../ui/feedback/now-band.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';

export interface NowCardProps {
  readonly item: AgendaItem;
  /** The page waits here while the room is elsewhere: then this is not now. */
  readonly isPast: boolean;
  readonly children?: ReactNode;
}

const TEN_SECONDS = 10_000;

/** What is on: kind, until when, title, and what belongs to it. */
export function NowCard({ item, isPast, children }: NowCardProps) {
  const { t, i18n } = useTranslation(['room', 'room-view']);
  const now = useServerNow(TEN_SECONDS);
  const kind = kindLabel(t, item.kind);
  const band = <NowBand end={agendaTimeText(t, i18n.language, item, now)}>{t('now_kind', { kind })}</NowBand>;
  return (
    <Card band={isPast ? undefined : band}>
      <Stack>
        <Heading level={2} size={4}>
          <StaffText texts={item.title} />
        </Heading>
        {children}
      </Stack>
    </Card>
  );
}
