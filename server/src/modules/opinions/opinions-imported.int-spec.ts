import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NetworkId } from '@polylogue/shared/kernel/ids';
import { POLIS_FILES } from '@polylogue/shared/polis/file-fault';
import { type TestApp, startApp } from '../../../test/app.js';
import { makeNetwork } from '../../../test/factories/debate.js';
import { until } from '../../../test/room-person.js';
import { PolisFacade } from '../polis/polis.facade.js';
import { OpinionReading } from './opinion-reading.service.js';
import { OpinionsFacade } from './opinions.facade.js';

const DATA = fileURLToPath(new URL('../../../../../shared/data/polis/', import.meta.url));
const isThere = existsSync(DATA);
if (!isThere) console.warn('skipped: the folder shared/data/polis is not beside the repository');
const SETS = isThere ? readdirSync(DATA).filter((name) => !name.includes('README')) : [];

let server: TestApp;
let networkId: NetworkId;
beforeAll(async () => {
  server = await startApp();
  networkId = (await makeNetwork(server, 'imported')).id;
}, 60_000);
afterAll(() => server.stop());

(isThere ? describe.each(SETS) : describe.skip.each(['a real conversation']))('%s', (name) => {
  it('has groups and a timeline soon after it is brought in, and each of its places can be computed again', async () => {
    const { dialogue } = await server.app.get(PolisFacade).importFiles({
      files: {
        has: () => true,
        names: () => [...POLIS_FILES],
        open: (file) => createReadStream(`${DATA}${name}/${file}`),
      },
      networkOf: async () => ({ id: networkId, languages: [] }),
      lang: 'en',
      progress: () => undefined,
    });
    const reading = server.app.get(OpinionReading);
    await until('a timeline', async () => (await reading.timeline(dialogue.id)).length === 12, 50_000);
    const points = await reading.timeline(dialogue.id);
    expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted());
    const [counted] = await server.database.query<{ votes: number; people: number }[]>(
      `SELECT count(*)::int AS votes, count(DISTINCT participant_id)::int AS people FROM statement_vote WHERE dialogue_id = $1`,
      [dialogue.id],
    );
    const last = points.at(-1);
    // Whoever opens it for the first time sees the first letters.
    expect(last?.groups.map(({ id }) => id)).toEqual(last?.groups.map((_, place) => place));
    expect({ votes: last?.votes, people: last?.people }).toEqual(counted);
    for (const { version } of [points[0], points[5], last].flatMap((point) => point ?? [])) {
      const found = await server.app.get(OpinionsFacade).recomputed(dialogue.id, version);
      expect(found?.again.inputHash).toBe(found?.stored.inputHash);
      expect(JSON.parse(JSON.stringify(found?.again))).toEqual(found?.stored);
    }
  }, 90_000);
});
