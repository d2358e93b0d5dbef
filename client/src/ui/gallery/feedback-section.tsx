import { useState } from 'react';
import { Button } from '../actions/button.js';
import { ContinuityLine } from '../feedback/continuity-line.js';
import { EmptyState } from '../feedback/empty-state.js';
import { ErrorState } from '../feedback/error-state.js';
import { LoadingState } from '../feedback/loading-state.js';
import { Notice, type NoticeTone } from '../feedback/notice.js';
import { OfflineState } from '../feedback/offline-state.js';
import { UndoBar } from '../feedback/undo-bar.js';
import { RuledSection } from '../layout/card.js';
import { Cluster, Stack } from '../layout/stack.js';
import styles from './gallery.module.css';
import { SAMPLES } from './samples.js';

const TONES: readonly NoticeTone[] = ['info', 'success', 'warning', 'error'];
const SHAPES = ['lines', 'rows', 'card', 'figure'] as const;

export function FeedbackSection() {
  const [isRetrying, setIsRetrying] = useState(false);
  return (
    <RuledSection heading="Feedback">
      <div className={styles.grid}>
        <Stack>
          {TONES.map((tone) => (
            <Notice key={tone} tone={tone} title={`Notice, ${tone}`} isQuiet>
              {SAMPLES.reason}
            </Notice>
          ))}
          <Notice isQuiet action={<Button size="small">{'Send now'}</Button>}>
            {'Written while there was no line.'}
          </Notice>
        </Stack>
        <Stack>
          <Cluster gap="large">
            <ContinuityLine state="live">{'Live, 401 people'}</ContinuityLine>
            <ContinuityLine state="catching-up">{'Catching up'}</ContinuityLine>
            <ContinuityLine state="stale">{'As of 19:42'}</ContinuityLine>
          </Cluster>
          <OfflineState title="No connection, the page is as of 19:42.">
            {'One statement is kept here and goes out when the line is back.'}
          </OfflineState>
          <UndoBar undoLabel="Undo" onUndo={() => undefined} remainingText="7 seconds left" fraction={0.7}>
            {'The debate ended at 19:40.'}
          </UndoBar>
          <EmptyState
            title="No statement yet"
            headingLevel={3}
            action={<Button variant="line">{'Write the first one'}</Button>}
          >
            {'Statements appear here as people write them.'}
          </EmptyState>
          <ErrorState
            title="The results could not be fetched"
            headingLevel={3}
            retryLabel="Try again"
            onRetry={() => setIsRetrying(true)}
            isRetrying={isRetrying}
          >
            {'Your vote is safe.'}
          </ErrorState>
        </Stack>
        <Stack gap="large">
          {SHAPES.map((shape) => (
            <LoadingState key={shape} label={`Loading, ${shape}`} shape={shape} count={shape === 'lines' ? 3 : 1} />
          ))}
        </Stack>
      </div>
    </RuledSection>
  );
}
