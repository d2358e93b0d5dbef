import { useTranslation } from 'react-i18next';
import { usePending } from '../live/hooks.js';
import { PendingCommands } from '../room-view/pending-commands.js';
import { pendingViews } from '../room-view/pending-view.js';

/** What staff pressed while there was no line: waits in sight, then is sent or handed back. */
export function PendingStaffCommands() {
  const { t } = useTranslation('staff-view');
  const { pending, retry, discard } = usePending();
  const named = pendingViews(pending).map((view) => ({
    ...view,
    what: t(`command.${view.name.replaceAll('.', '_').replaceAll('-', '_')}`, { defaultValue: view.name }),
  }));
  return <PendingCommands pending={named} onRetry={(id) => void retry(id)} onDiscard={discard} />;
}
