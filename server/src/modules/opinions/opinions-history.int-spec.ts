import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementId } from '@polylogue/shared/kernel/ids';
import { type Chance, chanceOf } from '@polylogue/shared/opinions/chance';
import { type TestApp, startApp } from '../../../test/app.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { until } from '../../../test/room-person.js';
import { OpinionUpdatesRepository } from './opinion-updates.repository.js';
import { OpinionUpdater } from './opinion-updater.js';
import { OpinionsFacade } from './opinions.facade.js';

const PEOPLE = 30;
const STATEMENTS = 9;
const STEPS = 24;
const reason = 'as it happens';

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

function picked<T>(list: readonly T[], chance: Chance): T {
  const it = list[Math.floor(chance() * list.length)];
  if (it === undefined) throw new Error('nothing to pick from');
  return it;
}

/** Some people vote on most statements, mostly as a third of all do. */
async function someVote(room: CommandRoom, ids: readonly StatementId[], chance: Chance): Promise<void> {
  const people = [...room.people.keys()].filter(() => chance() < 0.4);
  await Promise.all(
    people.flatMap((at) =>
      ids
        .filter(() => chance() < 0.85)
        .map((statementId, n) => {
          const side = n % 3 === at % 3 ? 1 : -1;
          const isImportant = chance() < 0.2;
          return room.give(room.person(at), 'statements.vote', {
            statementId,
            value: chance() < 0.1 ? 0 : side,
            isImportant,
          });
        }),
    ),
  );
}

/** One thing that staff do; what is refused changes nothing. */
async function staffActs(room: CommandRoom, ids: readonly StatementId[], chance: Chance): Promise<void> {
  const { staff } = room;
  const statementId = picked(ids, chance);
  const acts = [
    () => room.give(staff, 'statements.hide', { statementId, reason }),
    () => room.give(staff, 'statements.restore', { statementId, reason }),
    () => room.give(staff, 'statements.merge', { statementId, into: picked(ids, chance), reason }),
    () => room.give(staff, 'statements.set-meta', { statementId, isMeta: chance() < 0.5, reason }),
    () => room.give(staff, 'opinions.name-group', { groupId: chance() < 0.5 ? 0 : 1, name: { en: 'They' }, reason }),
    () =>
      room.give(staff, 'opinions.exclude', {
        who: { participantIds: [picked(room.people, chance).id] },
        isExcluded: true,
        reason,
      }),
  ];
  await picked(acts, chance)();
}

/** Everything up to now is counted; answers the version that counts it. */
async function updated({ roomId }: CommandRoom): Promise<number> {
  const updater = server.app.get(OpinionUpdater);
  await until('it is our turn', async () => (await updater.update(roomId)) !== 'busy');
  return (await server.app.get(OpinionUpdatesRepository).state(roomId))?.version ?? 0;
}

describe('the opinions of a dialogue in which anything happens', () => {
  it.each(['one', 'two'])(
    'come out the same again after each step (seed %s)',
    async (seed) => {
      const chance = chanceOf(seed);
      const room = await makeCommandRoom(server, PEOPLE);
      const seeds = Array.from({ length: STATEMENTS }, (_, n) => ({ text: `Claim ${n}`, lang: 'en' }));
      const seeded = await room.did(room.staff, 'statements.seed', { seeds, state: 'published' });
      const ids = seeded.seeds.map(({ statementId }) => statementId);
      let compared = 0;
      for (let step = 0; step < STEPS; step++) {
        await (step < 3 || chance() < 0.5 ? someVote(room, ids, chance) : staffActs(room, ids, chance));
        // Null where one more update was faster than we are.
        const found = await server.app.get(OpinionsFacade).recomputed(room.roomId, await updated(room));
        if (found === null) continue;
        expect(found.again).toEqual(found.stored);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(STEPS / 2);
    },
    60_000,
  );
});
