import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useRoomState, useServerNow } from '../../../lib/live/hooks.js';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { useFollowOpinions, useOpinions } from '../../../lib/opinions-view/use-opinions.js';
import { formatCount, formatMoment } from '../../../lib/room-view/format-time.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { OpinionsBody } from './opinions-body.js';
import { OpenStatements } from './vote-first.js';

export interface OpinionsPartProps {
  /** Brings a statement to the reader's buttons, here or on another page. */
  readonly onOpen: (statementId: string) => void;
}

/** How people stand to one another, for citizens; nothing as long as there is nothing to have an opinion on. */
export function OpinionsPart({ onOpen }: OpinionsPartProps) {
  const { t } = useTranslation(OPINIONS);
  const room = useRoomState();
  if (room === null || room.statements.length === 0) return null;
  return (
    <RuledSection heading={t('title')} headingLevel={2}>
      <p>{t('what')}</p>
      <OpenStatements onOpen={onOpen}>
        <ReadOpinions />
      </OpenStatements>
    </RuledSection>
  );
}

function ReadOpinions() {
  const { t } = useTranslation([OPINIONS, 'common', 'errors']);
  const opinions = useOpinions();
  useFollowOpinions();
  if (opinions.data !== undefined) {
    return (
      <Stack gap="large">
        <Counted view={opinions.data} />
        <OpinionsBody view={opinions.data} />
      </Stack>
    );
  }
  const code = opinions.error === null ? null : errorCodeOf(opinions.error);
  if (code === 'offline' || opinions.fetchStatus === 'paused') {
    return (
      <EmptyState title={t('offline.title')} headingLevel={3}>
        <p>{t('offline.text')}</p>
      </EmptyState>
    );
  }
  if (code === null) return <LoadingState label={t('loading')} shape="figure" count={1} />;
  return (
    <ErrorState
      title={t('failed')}
      headingLevel={3}
      retryLabel={t('retry', { ns: 'common' })}
      onRetry={() => void opinions.refetch()}
      isRetrying={opinions.isFetching}
    >
      <p>{t(code, { ns: 'errors' })}</p>
    </ErrorState>
  );
}

const MINUTE_MS = 60_000;

/** What is counted in: people, votes, up to when; and whom staff left out. */
function Counted({ view }: { readonly view: OpinionsView }) {
  const { t, i18n } = useTranslation(OPINIONS);
  const now = useServerNow(MINUTE_MS);
  const locale = i18n.language;
  if (view.at === null && view.excluded === 0) return null;
  return (
    <div>
      {view.at !== null && (
        <Quiet>
          {t('counted', {
            when: formatMoment(view.at, locale, now),
            people: formatCount(view.people, locale),
            votes: formatCount(view.votes, locale),
          })}
        </Quiet>
      )}
      {view.excluded > 0 && <Quiet>{t('excluded', { people: formatCount(view.excluded, locale) })}</Quiet>}
    </div>
  );
}
