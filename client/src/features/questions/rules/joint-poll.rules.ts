import type { JointResult } from '@polylogue/shared/questions/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { PollId } from '@polylogue/shared/kernel/ids';

/** A joint result as a poll, for what shows results: all that belongs to one poll alone is empty. */
export function jointPollView(joint: JointResult, id: PollId): PollView {
  const { question, detail, form, options, result } = joint;
  return {
    id,
    itemId: null,
    number: 1,
    question,
    detail,
    form,
    options,
    secrecy: 'confidential',
    electorate: { townIds: null, roles: null, joinedBefore: null, membersOnly: false },
    decision: {
      quorum: { kind: 'none' },
      threshold: { kind: 'none', share: null, base: 'for_and_against', towns: false },
    },
    isSample: false,
    seconds: null,
    opensAt: null,
    comesAfter: null,
    bank: null,
    state: 'revealed',
    openTownIds: null,
    questionHash: null,
    openedAt: null,
    endsAt: null,
    closedAt: null,
    revealedAt: null,
    answered: result.base.ballots,
    eligible: result.base.eligible,
    sources: result.base.sources,
    isSealed: true,
    isCounting: false,
    shown: { townIds: [], langs: [] },
    parts: [],
    result,
  };
}

/** What is to be said about people counted once: only what applies. */
export type CountedOnce = 'left_out' | 'perhaps_twice' | 'unrecognised';

/**
 * Remarks under a joint result. Who has no account is known in their own dialogue, so nothing is said of them where there is only one;
 * with a single poll nobody can have answered twice.
 */
export function countedOnce({ polls, leftOut, perhapsTwice, unrecognised }: JointResult): CountedOnce[] {
  const dialogues = new Set(polls.map(({ dialogue }) => dialogue.id)).size;
  const found: [CountedOnce, boolean][] = [
    ['left_out', leftOut > 0],
    ['perhaps_twice', perhapsTwice > 0],
    ['unrecognised', unrecognised > 0 && dialogues > 1],
  ];
  return found.filter(([, applies]) => applies).map(([remark]) => remark);
}
