import type { Marks } from '@polylogue/shared/polls/marks';
import type { OwnBallot, PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BallotDraft,
  draftOf,
  draftedMarks,
  formatDraft,
  isSameBallot,
  marksOf,
  parseDraft,
} from '../../../lib/ballot-view/ballot-draft.rules.js';
import { useDraft } from '../../../lib/live/draft-store.js';
import { useEngage } from '../../../lib/room-view/engagement.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { useStoredLater } from '../../../lib/room-view/use-stored-later.js';
import { castMarks } from '../cast-marks.rules.js';

/** The reader's ballot in an open poll: what is stored, what is being filled in, and how it is handed in. */
export function useBallot(poll: PollView) {
  const { i18n } = useTranslation();
  const { ballots, note } = useOwnAnswers();
  const { send, isSending, problem, forget } = useSend('polls.vote');
  const kept = useDraft(`ballot:${poll.id}`);
  const stored: OwnBallot | undefined = ballots[poll.id];
  const storedMarks = stored?.marks ?? null;
  const [isChanging, setIsChanging] = useState(kept.text !== '');
  const [lang, setLang] = useState(langOf(storedMarks) ?? i18n.language);
  const drafted = parseDraft(poll, kept.text);
  const draft = drafted ?? draftOf(poll.form, storedMarks, i18n.language);
  const outcome = marksOf(poll, draft, lang);
  const isUnsaved =
    drafted !== null && !(outcome.ok && storedMarks !== null && isSameBallot(poll, outcome.marks, storedMarks));
  useEngage(isUnsaved);
  const finish = (): void => {
    kept.clear();
    forget();
    setIsChanging(false);
  };
  useStoredLater('polls.vote', ({ input }) => {
    const marks = castMarks(input, poll.id);
    if (marks === null) return;
    note({ ballots: { [poll.id]: { marks, revision: (stored?.revision ?? 0) + 1 } } });
    finish();
  });
  const cast = async (marks: Marks): Promise<boolean> => {
    const sent = await send({ pollId: poll.id, marks });
    if (!sent.ok) return false;
    note({ ballots: { [poll.id]: sent.value } });
    finish();
    return true;
  };
  return {
    stored,
    draft,
    outcome,
    lang,
    isSending,
    problem,
    hasReceipt: stored !== undefined && !isChanging,
    setDraft: (to: BallotDraft) => kept.setText(formatDraft(to)),
    setLang,
    change: () => setIsChanging(true),
    keep: finish,
    cast,
  };
}

export type OpenBallot = ReturnType<typeof useBallot>;

const langOf = (marks: Marks | null): string | null => (marks !== null && 'lang' in marks ? marks.lang : null);

/** What the reader had chosen and nobody stored before the poll closed; null where there is nothing of the kind. */
export function useLateBallot(poll: PollView, stored: OwnBallot | undefined): Marks | 'unreadable' | null {
  const { i18n } = useTranslation();
  const kept = useDraft(`ballot:${poll.id}`);
  const drafted = parseDraft(poll, kept.text);
  if (drafted === null) return null;
  const marks = draftedMarks(poll, drafted, i18n.language);
  if (marks === null) return drafted.form === 'line' && drafted.line.trim() !== '' ? 'unreadable' : null;
  const isStored = stored !== undefined && stored.marks !== null && isSameBallot(poll, marks, stored.marks);
  return isStored ? null : marks;
}
