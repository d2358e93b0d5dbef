import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';
import { pollStep } from '../rules/poll-control.rules.js';
import type { RevealHindrance } from '../rules/poll-run.rules.js';
import type { PollControl } from './use-poll-control.js';

const WORDS = { 'polls.open': 'open', 'polls.close': 'close', 'polls.reveal': 'reveal' } as const;

export interface PollStepButtonProps {
  readonly poll: PollView;
  readonly control: PollControl;
  /** Why the result cannot be shown yet. */
  readonly hindrance: RevealHindrance | null;
}

/** The next step of a poll in words. To show the result is asked twice in place: it cannot be taken back. */
export function PollStepButton({ poll, control, hindrance }: PollStepButtonProps) {
  const { t } = useTranslation('console');
  const name = pollStep(poll);
  if (name === null) return null;
  const word = WORDS[name];
  if (word === 'reveal' && hindrance !== null) return <Notice tone="info">{t(`poll.hindrance.${hindrance}`)}</Notice>;
  const key = word === 'reveal' ? undefined : 'O';
  const press = word === 'reveal' ? control.arm : () => void control.step();
  return (
    <Stack gap="small">
      <p>{t(`poll.${word}_means`)}</p>
      {control.isArmed ? (
        <Cluster gap="small">
          <Button
            size="large"
            onClick={() => void control.step()}
            isBusy={control.isBusy}
            aria-keyshortcuts={key}
            autoFocus
          >
            {t(`poll.${word}_sure`)}
          </Button>
          <Button size="large" variant="line" onClick={control.disarm}>
            {t('poll.not_yet')}
          </Button>
          <span role="status" className={styles.quiet}>
            {key !== undefined && t('poll.press_again')}
          </span>
        </Cluster>
      ) : (
        <div>
          <Button size="large" onClick={press} isBusy={control.isBusy} aria-keyshortcuts={key}>
            {t(`poll.${word}`)}
          </Button>
        </div>
      )}
    </Stack>
  );
}
