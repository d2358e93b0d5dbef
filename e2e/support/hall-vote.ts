import * as rooms from '@polylogue/shared/rooms/routes';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { CommandInput } from '@polylogue/shared/rooms/commands';
import { accepted, ApiClient } from './api-client.js';
import { addItem, joinByCode, makeDialogue } from './dialogue-setup.js';
import type { Product } from './product.js';

export interface Hall {
  readonly id: string;
  readonly slug: string;
  readonly code: string;
  readonly networkSlug: string;
  readonly itemId: string;
  /** Ids of towns by the beginning of their names. */
  readonly townId: (name: string) => string;
}

/** A live dialogue with one item for polls, begun. */
export async function pollHall({ coordinator }: Product, title: string): Promise<Hall> {
  const made = await makeDialogue(coordinator, { title, state: 'live' });
  const itemId = await addItem(coordinator, made.id, { kind: 'poll', title: { en: 'What we ask' } });
  accepted(await coordinator.command(made.id, 'staff', 'agenda.start', { itemId }));
  return {
    id: made.id,
    slug: made.slug,
    code: made.joinCode ?? '',
    networkSlug: made.networkSlug,
    itemId,
    townId: (name) => {
      const town = made.towns.find((it) => it.name.startsWith(name));
      if (!town) throw new Error(`there is no town ${name}`);
      return town.id;
    },
  };
}

type Draft = CommandInput<'polls.prepare'>['draft'];
type Wish = Pick<Draft, 'form' | 'question'> & Partial<Draft>;

/** Prepares a poll of the hall's item; its id. */
export async function preparePoll({ coordinator }: Product, hall: Hall, wish: Wish): Promise<string> {
  const draft = { itemId: hall.itemId, options: [], ...wish };
  const made = accepted(await coordinator.command(hall.id, 'staff', 'polls.prepare', { pollId: null, draft }));
  return String(made.pollId);
}

/** One step of a poll, over HTTP. */
export async function pollStep(
  { coordinator }: Product,
  hall: Hall,
  name: 'polls.open' | 'polls.close' | 'polls.reveal',
  pollId: string,
): Promise<void> {
  accepted(await coordinator.command(hall.id, 'staff', name, { pollId }));
}

/** Somebody who votes without a window: over HTTP, with the token of who joined. */
export class HttpVoter {
  private constructor(
    private readonly client: ApiClient,
    private readonly roomId: string,
  ) {}

  static async join({ url }: Product, hall: Hall, who: { name: string; townId: string | null }): Promise<HttpVoter> {
    const { token } = await joinByCode(new ApiClient(url), hall.code, who);
    return new HttpVoter(new ApiClient(url, { authorization: `Bearer ${token}` }), hall.id);
  }

  /** Chooses options by their places in the poll. */
  async pick(pollId: string, ...places: readonly number[]): Promise<void> {
    const { state } = await this.client.call(rooms.getSnapshot, { params: { roomId: this.roomId } });
    const options = state.polls.find(({ id }) => id === pollId)?.options ?? [];
    const picks = places.flatMap((place) => options[place]?.id ?? []);
    await this.vote(pollId, { form: 'picks', picks });
  }

  async vote(pollId: string, marks: Marks): Promise<void> {
    accepted(await this.client.command(this.roomId, 'participant', 'polls.vote', { pollId, marks }));
  }
}
