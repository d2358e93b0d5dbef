import type { Membership } from '@polylogue/shared/participants/schemas';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { useEraseMe, useMyData } from '../api/use-my-data.js';
import { DownloadButton } from './download-button.js';
import { EraseForm } from './erase-form.js';
import { MoveDevice } from './move-device.js';
import { StoredFigures } from './stored-figures.js';
import { StoredTexts } from './stored-texts.js';

/** The reader in one dialogue. */
export function MembershipPart({ membership }: { readonly membership: Membership }) {
  const { t } = useTranslation(['me', 'common', 'errors']);
  const paths = usePaths();
  const { dialogueId, slug, participant } = membership;
  const erase = useEraseMe(dialogueId);
  const query = useMyData(dialogueId, !erase.isSuccess);
  if (erase.isSuccess) {
    return (
      <Notice tone="success" title={t('erase.doneTitle')}>
        {t('erase.done')}
      </Notice>
    );
  }
  if (query.data === undefined) {
    return query.error === null ? (
      <LoadingState label={t('loading', { ns: 'common' })} shape="rows" />
    ) : (
      <ErrorState
        title={t(errorCodeOf(query.error), { ns: 'errors' })}
        retryLabel={t('retry', { ns: 'common' })}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  const data = query.data;
  return (
    <RuledSection heading={<StaffText texts={data.dialogue.title} />}>
      <Stack gap="large">
        <p>{t('you', { name: participant.name })}</p>
        <StoredFigures data={data} />
        <StoredTexts data={data} />
        <Cluster>
          <DownloadButton data={data} fileName={`polylogue-${slug}.json`} />
          <ButtonLink variant="line" href={paths.room(slug)}>
            {t('toRoom')}
          </ButtonLink>
        </Cluster>
        <MoveDevice roomId={dialogueId} />
        <EraseForm
          onErase={() => erase.mutate()}
          isBusy={erase.isPending}
          problem={erase.error === null ? null : t(errorCodeOf(erase.error), { ns: 'errors' })}
        />
      </Stack>
    </RuledSection>
  );
}
