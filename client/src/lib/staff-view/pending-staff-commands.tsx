import { usePending } from '../live/hooks.js';
import { PendingCommands } from '../room-view/pending-commands.js';
import { pendingViews } from '../room-view/pending-view.js';

/** What staff pressed while there was no line: waits in sight, then is sent or handed back. */
export function PendingStaffCommands() {
  const { pending, retry, discard } = usePending();
  return <PendingCommands pending={pendingViews(pending)} onRetry={(id) => void retry(id)} onDiscard={discard} />;
}
