import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { useTranslation } from 'react-i18next';
import { agendaTimeText } from '../../../lib/room-view/agenda-time.js';
import { expectedStarts } from '../../../lib/room-view/expected-start.rules.js';
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
          items={expectedStarts({ agenda, currentItemId }, now).map((expected) => ({
            key: expected.item.id,
            title: <StaffText texts={expected.item.title} />,
            detail: [kindLabel(t, expected.item.kind), agendaTimeText(t, i18n.language, expected, now)]
              .filter(Boolean)
              .join(' · '),
            state: stateOf(expected.item, currentItemId),
          }))}
        />
      )}
    </RuledSection>
  );
}

function stateOf(item: AgendaItem, currentItemId: string | null): 'current' | 'next' | 'done' {
  if (item.id === currentItemId) return 'current';
  return item.status === 'planned' ? 'next' : 'done';
}
