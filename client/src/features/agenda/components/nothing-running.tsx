import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { isWritable } from '@polylogue/shared/dialogues/dialogues.rules';
import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { nextItem } from '../../../lib/room-view/agenda-time.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { kindLabel } from '../../../lib/room-view/kind-label.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Eyebrow, Heading, Quiet } from '../../../ui/text/heading.js';

export interface NothingRunningProps {
  readonly dialogue: DialogueHeader;
  readonly agenda: readonly AgendaItem[];
  readonly now: number;
  readonly hasStatements: boolean;
}

/** Between two items, before the first and after the last: what one can do meanwhile, what comes next and when, in the reader's own time. */
export function NothingRunning({ dialogue, agenda, now, hasStatements }: NothingRunningProps) {
  const { t, i18n } = useTranslation('agenda');
  const paths = usePaths();
  const next = dialogue.state === 'written' || dialogue.state === 'closed' ? null : nextItem(agenda, null);
  const startsAt = next?.plannedStart ?? (dialogue.state === 'open' ? dialogue.startsAt : null);
  return (
    <Card>
      <Stack gap="small">
        <Heading level={2} size={4}>
          {t(`idle.${dialogue.state}`)}
        </Heading>
        <p>{t(`idle_text.${dialogue.state}`)}</p>
        {hasStatements && isWritable(dialogue.state) && (
          <div>
            <ButtonLink href={paths.roomStatements(dialogue.slug)}>{t('to_statements')}</ButtonLink>
          </div>
        )}
        {next !== null && (
          <div>
            <Eyebrow>{t('next')}</Eyebrow>
            <p>
              <strong>{kindLabel(t, next.kind)}</strong> · <StaffText texts={next.title} />
            </p>
            {startsAt !== null && (
              <Quiet>{t('planned_for', { time: formatMoment(startsAt, i18n.language, now) })}</Quiet>
            )}
          </div>
        )}
      </Stack>
    </Card>
  );
}
