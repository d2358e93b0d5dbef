import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from 'react';
import { usePersonal } from '../live/hooks.js';
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
  const [held, setHeld] = useState<Acknowledged>(nothingAcknowledged);
  const note = useCallback<OwnAnswersStore['note']>(
    (more) => setHeld((before) => acknowledge(before, personal, more)),
    [personal],
  );
  const store = useMemo(() => ({ ...ownAnswers(personal, held), note }), [personal, held, note]);
  return <OwnAnswersContext value={store}>{children}</OwnAnswersContext>;
}

/** The reader's votes, ballots and helps as stored, and `note` for what an acknowledgement told. */
export function useOwnAnswers(): OwnAnswersStore {
  const store = useContext(OwnAnswersContext);
  if (store === null) throw new Error('useOwnAnswers was used outside OwnAnswersProvider.');
  return store;
}
