import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Cluster } from '../../../ui/layout/stack.js';

/** For those who run the dialogue: the ways to their places. */
export function StaffDoors({ dialogue }: { readonly dialogue: DialogueView }) {
  const { t } = useTranslation('public');
  const paths = usePaths();
  const canFacilitate = dialogue.can.includes('facilitate');
  const canModerate = dialogue.can.includes('moderate');
  const canReadVotes = canModerate || dialogue.can.includes('freeze_findings');
  if (!canFacilitate && !canReadVotes) return null;
  return (
    <Cluster as="nav" aria-label={t('dialogue.staff')}>
      {canFacilitate && (
        <ButtonLink variant="line" href={paths.console(dialogue.slug)}>
          {t('dialogue.console')}
        </ButtonLink>
      )}
      {canModerate && (
        <ButtonLink variant="line" href={paths.desk(dialogue.slug)}>
          {t('dialogue.desk')}
        </ButtonLink>
      )}
      {canModerate && (
        <ButtonLink variant="line" href={paths.seeds(dialogue.slug)}>
          {t('dialogue.seeds')}
        </ButtonLink>
      )}
      {canReadVotes && (
        <ButtonLink variant="line" href={paths.opinionWorkshop(dialogue.slug)}>
          {t('dialogue.opinion_workshop')}
        </ButtonLink>
      )}
    </Cluster>
  );
}
