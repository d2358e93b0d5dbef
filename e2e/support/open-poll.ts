import { accepted, type ApiClient } from './api-client.js';
import { makeDialogue } from './dialogue-setup.js';
import type { RoomClient } from './room-client.js';
import { until } from './places.js';

export interface OpenPoll {
  readonly roomId: string;
  readonly code: string;
  readonly pollId: string;
}

/** A live dialogue with one open poll of three answers. */
export async function openPoll(staff: ApiClient, title: string): Promise<OpenPoll> {
  const dialogue = await makeDialogue(staff, { title, state: 'live' });
  const draft = {
    itemId: null,
    form: { kind: 'single' as const, seats: 1, tie: 'none' as const },
    question: { en: 'Which one?' },
    options: ['One', 'Two', 'Three'].map((en) => ({ text: { en } })),
  };
  const pollId = String(
    accepted(await staff.command(dialogue.id, 'staff', 'polls.prepare', { pollId: null, draft })).pollId,
  );
  accepted(await staff.command(dialogue.id, 'staff', 'polls.open', { pollId }));
  return { roomId: dialogue.id, code: dialogue.joinCode ?? '', pollId };
}

/** The options of the poll as people in the room see them. */
export async function optionsSeen(client: RoomClient, pollId: string): Promise<string[]> {
  const poll = await until('the open poll', () => client.state.polls.find((it) => it.id === pollId) ?? null);
  return poll.options.map((option) => option.id);
}

/** Closes and reveals; how many people it counted. */
export async function countOf(staff: ApiClient, { roomId, pollId }: OpenPoll, witness: RoomClient): Promise<number> {
  accepted(await staff.command(roomId, 'staff', 'polls.close', { pollId }));
  accepted(await staff.command(roomId, 'staff', 'polls.reveal', { pollId }));
  const result = await until('the result', () => witness.state.polls.find((it) => it.id === pollId)?.result ?? null);
  return result.base.ballots;
}
