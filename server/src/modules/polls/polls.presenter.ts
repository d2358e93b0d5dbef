import type { PollOption, PollView } from '@polylogue/shared/polls/schemas';
import type { PollRow } from './poll.entity.js';
import type { PollOptionRow } from './poll-option.entity.js';

/** A poll with its options in their order. */
export interface WholePoll extends Readonly<PollRow> {
  readonly options: readonly PollOptionRow[];
}

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

export const presentOption = ({ id, text, cost, starts, ends }: PollOptionRow): PollOption => ({
  id,
  text,
  cost,
  starts: instant(starts),
  ends: instant(ends),
});

/** Closed and not sealed: it waits for the second round of its question. */
export const isWaiting = ({ state, sealedCells }: WholePoll): boolean => state === 'closed' && sealedCells === null;

/** Sealed, and its result is still to be computed. */
export const isCounting = ({ state, sealedCells, result }: WholePoll): boolean =>
  (state === 'closed' || state === 'revealed') && sealedCells !== null && result === null;

/** A poll as the room shows it. The one place where a result may leave, and only when the poll is revealed, or the parts that were shown. */
export const presentPoll = (poll: WholePoll): PollView => ({
  id: poll.id,
  itemId: poll.itemId,
  number: poll.number,
  question: poll.question,
  detail: poll.detail,
  form: poll.form,
  options: poll.options.map(presentOption),
  secrecy: poll.secrecy,
  electorate: poll.electorate,
  decision: poll.decision,
  isSample: poll.isSample,
  seconds: poll.seconds,
  opensAt: instant(poll.opensAt),
  comesAfter: poll.comesAfter,
  bank:
    poll.bankQuestionId !== null && poll.bankVersion !== null
      ? { questionId: poll.bankQuestionId, version: poll.bankVersion }
      : null,
  state: poll.state,
  openTownIds: poll.openTownIds,
  questionHash: poll.questionHash,
  openedAt: instant(poll.openedAt),
  endsAt: instant(poll.endsAt),
  closedAt: instant(poll.closedAt),
  revealedAt: instant(poll.revealedAt),
  answered: poll.answered,
  eligible: poll.eligible,
  sources: poll.sources,
  isSealed: poll.sealedCells !== null || poll.state === 'withdrawn',
  isCounting: isCounting(poll),
  shown: poll.shown,
  parts: presentParts(poll),
  result: poll.state === 'revealed' ? poll.result : null,
});

/** Figures of the towns and languages shown before the reveal. */
function presentParts({ state, shown, result, options }: WholePoll): PollView['parts'] {
  if (result === null || (state !== 'closed' && state !== 'revealed')) return [];
  const votes = (of: 'byTown' | 'byLang', key: string) =>
    options.map(({ id }) => ({
      optionId: id,
      votes: result.options.find(({ optionId }) => optionId === id)?.[of][key] ?? 0,
    }));
  return [
    ...shown.townIds.map((townId) => ({
      townId,
      lang: null,
      ballots: result.ballotsByTown[townId] ?? 0,
      options: votes('byTown', townId),
    })),
    ...shown.langs.map((lang) => ({
      townId: null,
      lang,
      ballots: result.ballotsByLang[lang] ?? 0,
      options: votes('byLang', lang),
    })),
  ];
}
