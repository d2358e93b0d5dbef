import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from 'react';
import { usePersonal } from '../live/hooks.js';
import { useRoomHandle } from '../live/room-provider.js';
import {
  type Acknowledged,
  type OwnAnswers,
  acknowledge,
  nothingAcknowledged,
  ownAnswers,
} from './own-answers.rules.js';

interface OwnAnswersStore extends OwnAnswers {
  readonly note: (more: Partial<Omit<Acknowledged, 'base'>>) => void;
}

const OwnAnswersContext = createContext<OwnAnswersStore | null>(null);

/** Keeps what was acknowledged until the personal part says the same; outlives a change of tab. */
export function OwnAnswersProvider({ children }: { readonly children: ReactNode }) {
  const personal = usePersonal();
  const { connection } = useRoomHandle();
  const [held, setHeld] = useState<Acknowledged>(nothingAcknowledged);
  // The personal part as it is when the acknowledgement comes: since the press another may have come, as after a line that was gone.
  const note = useCallback<OwnAnswersStore['note']>(
    (more) => setHeld((before) => acknowledge(before, connection.view.personal, more)),
    [connection],
  );
  const store = useMemo(() => ({ ...ownAnswers(personal, held), note }), [personal, held, note]);
  return <OwnAnswersContext value={store}>{children}</OwnAnswersContext>;
}

/** The reader's votes (with what matters to them), ballots and helps as stored, and `note` for what an acknowledgement told. */
export function useOwnAnswers(): OwnAnswersStore {
  const store = useContext(OwnAnswersContext);
  if (store === null) throw new Error('useOwnAnswers was used outside OwnAnswersProvider.');
  return store;
}
