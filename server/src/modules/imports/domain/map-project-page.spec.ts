import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NetworkFile } from '@polylogue/shared/networks/network-file';
import { describe, expect, it } from '@jest/globals';
import { type Mapped, readNetworkFile } from './map-project-page.js';

const FOLDER = fileURLToPath(new URL('../../../../../../shared/data/networks/', import.meta.url));
const NOW = new Date('2026-11-21T00:00:00Z');

const read = (name: string): Mapped => readNetworkFile(JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')), NOW);

const isThere = existsSync(FOLDER);
if (!isThere) console.warn('skipped: the folder shared/data/networks is not beside the repository');

(isThere ? describe : describe.skip)('the five real networks', () => {
  it.each([
    'ec-net',
    'european-cities-intercultural-dialogue',
    'european-regions-citizenship',
    'european-regions-social-inclusion',
    'small-towns-european-debates',
  ])('%s becomes a file of the product', (name) => {
    const { file } = read(name);
    expect(NetworkFile.parse(file)).toEqual(file);
    expect(file.network.name.length).toBeGreaterThan(5);
  });

  it('small towns: eight partners in six countries, four topics, towns only where a name tells them', () => {
    const { network } = read('small-towns-european-debates').file;
    expect(network.partnerCount).toBe(8);
    expect(network.countries).toEqual(['HR', 'SI', 'FR', 'BA', 'EE', 'LV']);
    expect(network.topics).toHaveLength(4);
    expect(network.towns.map(({ name }) => name)).toEqual(['Pregrada', 'Žužemberk', "Ploeuc-L'Hermitage"]);
    expect(network.partners[0]).toMatchObject({ name: 'Grad Pregrada', isLead: true, town: 'Pregrada' });
    expect(network.period).toEqual({ from: null, to: null, label: 'programming period 2021-2027' });
    expect(network.expectedParticipants).toBe(400);
  });

  it('european cities: the Kaunas conference is a dialogue at 11:00 in Vilnius, the other events stay events', () => {
    const { network, dialogues } = read('european-cities-intercultural-dialogue').file;
    expect(dialogues).toHaveLength(1);
    const [kaunas] = dialogues;
    expect(kaunas).toMatchObject({ timeZone: 'Europe/Vilnius', towns: ['Kaunas'], state: 'closed' });
    expect(kaunas?.startsAt).toBe('2021-04-13T08:00:00.000Z');
    expect(kaunas?.endsAt).toBe('2021-04-15T09:00:00.000Z');
    expect(kaunas?.agenda.map(({ plannedMinutes }) => plannedMinutes)).toEqual([240, 195, 60]);
    expect(network.events.map(({ place }) => place)).toEqual(['Rijeka', 'Carnikava', 'Aleksandrów Łódzki', 'Plovdiv']);
    expect(network.towns).toContainEqual({ name: 'Timișoara', country: null });
    expect(network.towns).toContainEqual({ name: 'Rijeka', country: 'HR' });
    expect(network.partnerCount).toBe(15);
    expect(network.countries).toHaveLength(14);
  });

  it('EC-NET: themes are topics, outputs keep what they are', () => {
    const { file, notTaken } = read('ec-net');
    expect(file.network.topics.map(({ en }) => en)).toContain('solidarity');
    expect(file.network.outputs[0]).toBe(
      'EC-NET Toolkit: collection of tested methods from 15 network-of-towns projects',
    );
    expect(file.network.events).toHaveLength(3);
    expect(notTaken).toEqual(['participants', 'activities', 'evaluates']);
  });

  it('citizenship and social inclusion: what is absent stays absent', () => {
    const citizenship = read('european-regions-citizenship').file.network;
    expect(citizenship.partnerCount).toBeNull();
    expect(citizenship.period).toBeNull();
    expect(citizenship.funderLine).toMatch(/co-finances/);
    expect(citizenship.events[3]).toMatchObject({ place: 'Piotrków Trybunalski, Łódź, Łask', from: null });
    const inclusion = read('european-regions-social-inclusion').file.network;
    expect(inclusion.countries).toEqual(['PL', 'ME']);
    expect(inclusion.partners[1]).toMatchObject({ kind: 'civil society organisation', country: null, town: null });
    expect(inclusion.topics).toHaveLength(4);
  });
});

describe('a network file', () => {
  it('without a name is refused', () => {
    expect(() => readNetworkFile({ programme: 'x' }, NOW)).toThrow();
    expect(() => readNetworkFile(null, NOW)).toThrow();
    expect(() => readNetworkFile([], NOW)).toThrow();
  });

  it('that says nothing about a project is refused: many a file has a name', () => {
    expect(() => readNetworkFile({ name: 'polylogue', version: '1' }, NOW)).toThrow(/says nothing about a project/);
  });

  it('with a name and a programme is a network with nothing but these', () => {
    const { network } = readNetworkFile({ name: 'N', programme: 'P' }, NOW).file;
    expect(network).toMatchObject({
      programme: 'P',
      partners: [],
      towns: [],
      topics: [],
      partnerCount: null,
      period: null,
    });
  });
});
