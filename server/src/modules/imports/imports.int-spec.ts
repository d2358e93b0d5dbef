import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDialogue } from '@polylogue/shared/dialogues/routes';
import { getNetwork, listNetworks } from '@polylogue/shared/pages/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { ImportsFacade } from './imports.facade.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/data/networks/', import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('skipped: the folder shared/data/networks is not beside the repository');

let server: TestApp;
beforeAll(async () => {
  server = await startApp();
}, 60_000);
afterAll(() => server.stop());

const importAll = async (): Promise<void> => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
    await server.app
      .get(ImportsFacade)
      .importJson(JSON.parse(readFileSync(FOLDER + file, 'utf8')), new Date('2026-11-21T00:00:00Z'));
  }
};

(isThere ? describe : describe.skip)('importing the five real networks', () => {
  it('makes five networks; importing again changes nothing', async () => {
    await importAll();
    const first = valueOf(await call(server, listNetworks));
    expect(first.networks).toHaveLength(5);
    await importAll();
    expect(valueOf(await call(server, listNetworks))).toEqual(first);
  });

  it('keeps towns’ marks and hues, and ids', async () => {
    const { networks } = valueOf(await call(server, listNetworks));
    const slug = networks.find(({ name }) => name.startsWith('Small Towns'))?.slug ?? '';
    const before = valueOf(await call(server, getNetwork, { params: { slug } }));
    expect(before.network.towns.map(({ mark }) => mark)).toEqual(['PR', 'ŽU', 'PL']);
    await importAll();
    expect(valueOf(await call(server, getNetwork, { params: { slug } })).network).toEqual(before.network);
  });

  it('shows the Kaunas conference with its hours as instants, in the host’s zone', async () => {
    const slug = 'kaunas-participatory-governance-and-civil-society-in';
    const kaunas = valueOf(await call(server, getDialogue, { params: { slug } }));
    expect(kaunas).toMatchObject({
      state: 'closed',
      timeZone: 'Europe/Vilnius',
      startsAt: '2021-04-13T08:00:00.000Z',
      joinCode: null,
    });
    expect(kaunas.agenda).toHaveLength(3);
    expect(kaunas.agenda[1]).toMatchObject({ plannedStart: '2021-04-14T08:00:00.000Z', plannedMinutes: 195 });
    expect(kaunas.towns.map(({ name }) => name)).toEqual(['Kaunas']);
  });
});

describe('a network that does not exist', () => {
  it('is not found', async () => {
    expect((await call(server, getNetwork, { params: { slug: 'nothing' } })).failure?.code).toBe('not_found');
    expect((await call(server, getNetwork, { params: { slug: '../x' } })).failure?.code).toBe('not_found');
  });
});
