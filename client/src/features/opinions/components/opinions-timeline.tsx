import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { useOpinionTimeline } from '../../../lib/opinions-view/use-opinions.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { Button } from '../../../ui/actions/button.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';
import { TimelineSlider } from './timeline-slider.js';

/** How the groups came about, asked for by who wants to know. */
export function OpinionsTimeline() {
  const { t } = useTranslation(OPINIONS);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <RuledSection heading={t('timeline.title')} headingLevel={3} rule="quiet">
      <KeepFocus>
        {isOpen ? (
          <LoadedTimeline />
        ) : (
          <Button variant="line" onClick={() => setIsOpen(true)}>
            {t('timeline.open')}
          </Button>
        )}
      </KeepFocus>
    </RuledSection>
  );
}

function LoadedTimeline() {
  const { t } = useTranslation([OPINIONS, 'common']);
  const timeline = useOpinionTimeline();
  if (timeline.data === undefined) {
    if (timeline.error === null) return <LoadingState label={t('loading')} shape="lines" count={2} />;
    return (
      <ErrorState
        title={t('timeline.failed')}
        headingLevel={4}
        retryLabel={t('retry', { ns: 'common' })}
        onRetry={() => void timeline.refetch()}
        isRetrying={timeline.isFetching}
      />
    );
  }
  const { points } = timeline.data;
  if (points.length < 2) return <Quiet>{t('timeline.too_few')}</Quiet>;
  return <TimelineSlider points={points} />;
}
