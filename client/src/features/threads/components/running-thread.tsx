import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { usePersonal } from '../../../lib/live/hooks.js';
import { Stack } from '../../../ui/layout/stack.js';
import { OwnHidden } from './own-hidden.js';
import { ThreadView } from './thread-view.js';

/** A written debate while it is on: whose words were taken away from it learns so here, not only among all discussions. */
export function RunningThread({ item }: { readonly item: AgendaItem }) {
  const personal = usePersonal();
  return (
    <Stack>
      <OwnHidden own={personal?.contributions ?? []} />
      <ThreadView item={item} />
    </Stack>
  );
}
