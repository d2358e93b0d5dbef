import * as rooms from '@polylogue/shared/rooms/routes';
import { ApiClient } from './api-client.js';
import { joinByCode, type Joiner } from './dialogue-setup.js';
import { wait } from './places.js';
import { RoomClient } from './room-client.js';

/** Brings people into a dialogue over HTTP, some at a time; of no town unless `townOf` says which. */
export async function bringIn(
  url: string,
  code: string,
  count: number,
  townOf: (nth: number) => string | null = () => null,
): Promise<Joiner[]> {
  const people: Joiner[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    for (let nth = next++; nth < count; nth = next++) {
      const who = { name: `Person ${nth + 1}`, townId: townOf(nth) };
      people[nth] = await joinByCode(new ApiClient(url), code, who);
    }
  };
  await Promise.all(Array.from({ length: 8 }, line));
  return people;
}

/** Somebody who answers a poll again and again and remembers what they were told. */
export class Voter {
  /** The choice last acknowledged; null while nothing was. */
  told: string | null = null;
  /** Choices sent after that without an answer: any of them may be what is stored. */
  unanswered: string[] = [];
  acknowledged = 0;
  readonly refusals = new Map<string, number>();
  private isOver = false;

  constructor(
    readonly joiner: Joiner,
    readonly client: RoomClient,
    private readonly poll: { readonly pollId: string; readonly optionIds: readonly string[] },
  ) {}

  async voteOnce(): Promise<boolean> {
    const { pollId, optionIds } = this.poll;
    const choice = optionIds[Math.floor(Math.random() * optionIds.length)] ?? '';
    const answer = await this.client.command('polls.vote', { pollId, marks: { form: 'picks', picks: [choice] } });
    if (answer?.ok) {
      this.told = choice;
      this.unanswered = [];
      this.acknowledged += 1;
      return true;
    }
    if (answer) this.refusals.set(answer.code, (this.refusals.get(answer.code) ?? 0) + 1);
    else this.unanswered.push(choice);
    return false;
  }

  /** Votes with a pause between until `stop`. */
  async voteOn(pauseMs: number): Promise<void> {
    while (!this.isOver) {
      await this.voteOnce();
      await wait(pauseMs);
    }
  }

  stop(): void {
    this.isOver = true;
  }

  /** What the server has stored for this person. */
  async stored(url: string, roomId: string): Promise<string | null> {
    const client = new ApiClient(url, { authorization: `Bearer ${this.joiner.token}` });
    const personal = await client.call(rooms.getPersonal, { params: { roomId } });
    const marks = personal.ballots[this.poll.pollId]?.marks;
    return marks?.form === 'picks' ? (marks.picks[0] ?? null) : null;
  }

  /** Whether what is stored contradicts what this person was told. */
  async isWronged(url: string, roomId: string): Promise<boolean> {
    const stored = await this.stored(url, roomId);
    return stored !== this.told && !(stored !== null && this.unanswered.includes(stored));
  }
}
