import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/actions/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Cluster, Stack } from '../../ui/layout/stack.js';
import { ExternalText } from '../../ui/text/external-text.js';
import { ROOM_VIEW } from './kind-label.js';

/** A command that is not stored yet, as its sender sees it. */
export interface PendingView {
  readonly id: string;
  /** Name of the command, such as `statements.write`. */
  readonly name: string;
  /** What it is in words, where the sender knows better than the list of citizens' commands. */
  readonly what?: string | undefined;
  readonly state: 'sending' | 'waiting_offline' | 'handed_back';
  /** Why it came back: an error code of the contract, `stale`, or `unanswered` when it may have arrived. */
  readonly reason: string | null;
  /** What the person typed, if anything: never lost from sight. */
  readonly text: string | null;
}

export interface PendingCommandsProps {
  readonly pending: readonly PendingView[];
  readonly onRetry: (id: string) => void;
  readonly onDiscard: (id: string) => void;
}

/** What waits to be sent and what came back unsent. Commands on their way show at their own place, not here. */
export function PendingCommands({ pending, onRetry, onDiscard }: PendingCommandsProps) {
  const shown = pending.filter((entry) => entry.state !== 'sending');
  if (shown.length === 0) return null;
  return (
    <Stack gap="small">
      {shown.map((entry) => (
        <PendingEntry key={entry.id} entry={entry} onRetry={onRetry} onDiscard={onDiscard} />
      ))}
    </Stack>
  );
}

interface PendingEntryProps extends Omit<PendingCommandsProps, 'pending'> {
  readonly entry: PendingView;
}

function PendingEntry({ entry, onRetry, onDiscard }: PendingEntryProps) {
  const { t } = useTranslation([ROOM_VIEW, 'errors']);
  const what =
    entry.what ??
    t(`command.${entry.name.replaceAll('.', '_').replaceAll('-', '_')}`, {
      ns: ROOM_VIEW,
      defaultValue: t('command.other', { ns: ROOM_VIEW }),
    });
  const isBack = entry.state === 'handed_back';
  const cause = entry.reason === null ? 'stale' : entry.reason;
  const isUnanswered = cause === 'unanswered';
  const title = isBack ? (isUnanswered ? 'unanswered' : 'handed_back') : 'waiting';
  return (
    <Notice
      tone={isBack ? 'warning' : 'info'}
      title={t(`pending.${title}`, { ns: ROOM_VIEW, what })}
      action={
        isBack && (
          <Cluster gap="small">
            <Button variant="line" size="small" onClick={() => onRetry(entry.id)}>
              {t('pending.send_now', { ns: ROOM_VIEW })}
            </Button>
            <Button variant="quiet" size="small" onClick={() => onDiscard(entry.id)}>
              {t(isUnanswered ? 'pending.leave' : 'pending.discard', { ns: ROOM_VIEW })}
            </Button>
          </Cluster>
        )
      }
    >
      {entry.text !== null && <ExternalText as="q" text={entry.text} />}
      <p>
        {isBack
          ? t(`pending.reason.${cause}`, { ns: ROOM_VIEW, defaultValue: t(cause, { ns: 'errors' }) })
          : t('pending.waiting_why', { ns: ROOM_VIEW })}
      </p>
    </Notice>
  );
}
