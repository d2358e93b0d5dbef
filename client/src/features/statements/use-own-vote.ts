import type { StatementView, VoteValue } from '@polylogue/shared/statements/schemas';
import { useRef, useState } from 'react';
import { keepDraft, readDraft, useDraft } from '../../lib/live/draft-store.js';
import { useRoomHandle } from '../../lib/live/room-provider.js';
import type { Problem } from '../../lib/room-view/command-problem.js';
import { useOwnAnswers } from '../../lib/room-view/own-answers.js';
import { useSend } from '../../lib/room-view/use-send.js';
import { useStoredLater } from '../../lib/room-view/use-stored-later.js';
import {
  keptMark,
  type MarkState,
  markKey,
  markState,
  type OnItsWay,
  onItsWay,
  outdatedBy,
  sentVote,
  shownMark,
  type VoteAndMark,
} from './own-vote.rules.js';

export interface OwnVote extends OnItsWay {
  /** As stored. */
  readonly value: VoteValue | undefined;
  /** As it is on screen: what was pressed stays, stored or not. */
  readonly isImportant: boolean;
  readonly markState: MarkState;
  readonly problem: Problem | null;
  readonly vote: (value: VoteValue) => void;
  /** Says that it matters, or takes that back: with the vote to come, or at once where there is one. */
  readonly toggleMark: () => void;
  /** Sends the stored vote once more, with the mark that is on screen. */
  readonly sendMark: () => void;
}

/** A statement with the words that are on screen: a vote is on these. */
type VotedOn = Pick<StatementView, 'id' | 'edition'>;

/** The reader's vote on a statement and the mark beside it. What is pressed while a vote is on its way is sent after it. */
export function useOwnVote(statement: VotedOn): OwnVote {
  const statementId = statement.id;
  const { votes, important } = useOwnAnswers();
  const kept = useDraft(markKey(statementId));
  const value = votes[statementId];
  const stored = value === undefined ? null : { value, isImportant: important[statementId] === true };
  const isImportant = shownMark(kept.text, stored?.isImportant === true);
  const { sending, problem, forget, deliver } = useDelivery(statement, kept.clear);
  useStoredLater('statements.vote', ({ input }) => {
    const later = sentVote(input);
    if (later?.statementId !== statementId) return;
    forget();
    if (kept.text === keptMark(later.isImportant)) kept.clear();
  });
  const send = (mark: boolean): void => {
    const marked = sending ?? stored;
    if (marked !== null) void deliver({ value: marked.value, isImportant: mark });
  };
  return {
    ...onItsWay(sending, stored),
    value,
    isImportant,
    markState: markState(kept.text, stored),
    problem,
    vote: (to) => void deliver({ value: to, isImportant }),
    toggleMark: () => {
      kept.setText(keptMark(!isImportant));
      send(!isImportant);
    },
    sendMark: () => send(isImportant),
  };
}

/** Sends votes on a statement one after the other; of those wanted meanwhile only the last, whatever became of the one before. */
function useDelivery({ id: statementId, edition }: VotedOn, onStored: () => void) {
  const { note } = useOwnAnswers();
  const { send, problem, forget } = useSend('statements.vote');
  const { connection } = useRoomHandle();
  const [sending, setSending] = useState<VoteAndMark | null>(null);
  const wanted = useRef<VoteAndMark | null>(null);
  const store = async (vote: VoteAndMark): Promise<boolean> => {
    for (const id of outdatedBy(connection.view.pending, statementId, vote)) connection.discard(id);
    const outcome = await send({ statementId, edition, ...vote });
    if (!outcome.ok) return false;
    const { value, isImportant } = outcome.value;
    note({ votes: { [statementId]: value }, important: { [statementId]: isImportant } });
    return true;
  };
  const deliver = async (vote: VoteAndMark): Promise<void> => {
    const isBusy = wanted.current !== null;
    wanted.current = vote;
    setSending(vote);
    if (isBusy) return;
    let isStored = false;
    for (let next: VoteAndMark | null = vote; next !== null; ) {
      const sent: VoteAndMark = next;
      isStored = await store(sent);
      next = wanted.current === sent ? null : wanted.current;
    }
    if (isStored) onStored();
    wanted.current = null;
    setSending(null);
  };
  return { sending, problem, forget, deliver };
}

/** Learns of votes that had come back and were sent once more from the list of what is not sent. */
export function useVotesStoredLater(): void {
  const { note } = useOwnAnswers();
  useStoredLater('statements.vote', ({ input }) => {
    const vote = sentVote(input);
    if (vote === null) return;
    const { statementId, value, isImportant } = vote;
    note({ votes: { [statementId]: value }, important: { [statementId]: isImportant } });
    if (readDraft(markKey(statementId)) === keptMark(isImportant)) keepDraft(markKey(statementId), '');
  });
}
