import { type PollDraft, PollView } from '@polylogue/shared/polls/schemas';

const PLACEHOLDER = '00000000-0000-4000-8000-';
const idOf = (n: number): string => PLACEHOLDER + String(n).padStart(12, '0');

/** A draft as citizens would see it once open. Its ids are placeholders: nothing of it is sent. */
export const previewPoll = (draft: PollDraft): PollView =>
  PollView.parse({
    ...draft,
    id: idOf(0),
    number: 1,
    options: draft.options.map((option, at) => ({ ...option, id: idOf(at + 1) })),
    state: 'open',
    openTownIds: null,
    questionHash: null,
    openedAt: null,
    endsAt: null,
    closedAt: null,
    revealedAt: null,
    answered: null,
    eligible: null,
    sources: null,
    isSealed: false,
    isCounting: false,
    shown: { townIds: [], langs: [] },
    parts: [],
    result: null,
  });
