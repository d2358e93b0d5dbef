import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useTranslation } from 'react-i18next';
import { agendaTimeText } from '../../../lib/room-view/agenda-time.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Timeline } from '../../../ui/figures/timeline.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';

export interface ProgrammeProps {
  readonly agenda: readonly AgendaItem[];
  readonly currentItemId: string | null;
  readonly now: number;
}

/** What was, what is on, what comes. */
export function Programme({ agenda, currentItemId, now }: ProgrammeProps) {
  const { t, i18n } = useTranslation('agenda');
  return (
    <RuledSection heading={t('programme')} headingLevel={2} rule="quiet">
      {agenda.length === 0 ? (
        <Quiet>{t('no_programme')}</Quiet>
      ) : (
        <Timeline
          label={t('programme')}
          nextLabel={t('still_to_come')}
          items={agenda.map((item) => ({
            key: item.id,
            title: <StaffText texts={item.title} />,
            detail: [kindLabel(t, item.kind), agendaTimeText(t, i18n.language, item, now)].filter(Boolean).join(' · '),
            state: item.id === currentItemId ? 'current' : item.status === 'planned' ? 'next' : 'done',
          }))}
        />
      )}
    </RuledSection>
  );
}
