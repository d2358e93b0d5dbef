import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PollId } from '@polylogue/shared/kernel/ids';
import type { Marks } from '@polylogue/shared/polls/marks';
import { textsRoute } from '@polylogue/shared/polls/routes';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom } from '../../../test/factories/command-room.js';
import { PublicPolls } from './public-poll.service.js';
import { PollReading } from './poll-reading.service.js';

let server: TestApp;
let room: CommandRoom;
beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 20);
}, 60_000);
afterAll(() => server.stop());

/** A closed poll with these ballots, one a person. */
async function closed(form: object, ballots: readonly object[], more: object = {}): Promise<string> {
  const draft = { itemId: null, form, question: { en: 'What matters?' }, options: [], ...more };
  const { pollId } = await room.did(room.staff, 'polls.prepare', { pollId: null, draft: draft as never });
  await room.did(room.staff, 'polls.open', { pollId });
  for (const [voter, marks] of ballots.entries())
    await room.did(room.person(voter), 'polls.vote', { pollId, marks: marks as Marks });
  await room.did(room.staff, 'polls.close', { pollId });
  return pollId;
}

const said = (...words: string[]) => ({ form: 'words', words, lang: 'en' });
const wrote = (text: string) => ({ form: 'text', text, lang: 'en' });
const CLOUD = { kind: 'words', most: 3 };
const TEXT = { kind: 'text', longest: 100 };
const REASON = 'it names a person';

const view = async (pollId: string): Promise<PollView> => {
  const poll = (await room.state('everyone')).polls.find((it) => it.id === pollId);
  if (!poll) throw new Error('no such poll');
  return poll;
};
const file = async (pollId: string, name: string): Promise<string> =>
  (await fetch(`${server.url}/api/polls/${pollId}/files/${name}`)).text();
const texts = async (pollId: string) =>
  valueOf(await call(server, textsRoute, { params: { roomId: room.roomId, pollId }, cookie: room.cookie }));
const merge = (pollId: string, word: string, into: string | null) =>
  room.give(room.staff, 'polls.merge-words', { pollId, word, into, reason: REASON });

describe('a word cloud', () => {
  it('counts a person once for a word, whatever its case, and for words that staff merged', async () => {
    const pollId = await closed(CLOUD, [said('Bus', 'busses'), said('bus'), said('busses', 'Park'), said('BUS')]);
    await merge(pollId, 'busses', 'Bus');
    await room.did(room.staff, 'polls.reveal', { pollId });
    expect((await view(pollId)).result?.words).toEqual([
      { word: 'BUS', lang: 'en', people: 4 },
      { word: 'Park', lang: 'en', people: 1 },
    ]);
    await merge(pollId, 'busses', 'busses');
    expect((await view(pollId)).result?.words?.map(({ people }) => people)).toEqual([3, 2, 1]);
  });

  it('forgets a word that staff leave out: in the result, the files, the list of words and earlier facts', async () => {
    const pollId = await closed(CLOUD, [said('Bus', 'Nastyname'), said('nastyname')]);
    await room.did(room.staff, 'polls.reveal', { pollId });
    expect(await room.log('everyone')).toMatch(/nastyname/i);
    await merge(pollId, 'nastyName', null);
    expect((await view(pollId)).result?.words).toEqual([{ word: 'Bus', lang: 'en', people: 1 }]);
    expect((await view(pollId)).result?.base.valid).toBe(2);
    expect(await room.log('everyone')).not.toMatch(/nastyname/i);
    for (const name of ['ballots.json', 'ballots.csv']) expect(await file(pollId, name)).not.toMatch(/nastyname/i);
    const { texts: found } = await texts(pollId);
    expect(found).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'nastyname', isHidden: true })]));
  });

  it('cannot be changed while it is open, nor in words that nobody wrote', async () => {
    const pollId = await closed(CLOUD, [said('Bus')]);
    expect(await merge(pollId, 'Tram', 'Bus')).toMatchObject({ code: 'not_found' });
    const other = await closed(TEXT, [wrote('Bus')]);
    expect(await merge(other, 'Bus', null)).toMatchObject({ code: 'wrong_state' });
  });
});

describe('short texts', () => {
  it('are read by staff from the close on, and by everybody without the hidden ones once revealed', async () => {
    const pollId = await closed(TEXT, [wrote('More light'), wrote('Ana is a thief'), { form: 'blank' }]);
    const found = (await texts(pollId)).texts;
    expect(found.map(({ text }) => text)).toEqual(['Ana is a thief', 'More light']);
    const hide = (isHidden: boolean) =>
      room.did(room.staff, 'polls.hide-text', { pollId, textId: found[0]?.id ?? '', isHidden, reason: REASON });
    await hide(true);
    const reading = server.app.get(PollReading);
    const citizens = async () => reading.texts(room.roomId, PollId.parse(pollId), { isStaff: false });
    expect(await citizens()).toMatchObject({ ok: false, code: 'not_found' });
    await room.did(room.staff, 'polls.reveal', { pollId });
    expect(await citizens()).toMatchObject({ ok: true, value: { texts: [{ text: 'More light' }], merges: [] } });
    expect((await view(pollId)).result).toMatchObject({ texts: 1, base: { valid: 2, blank: 1 } });
    const published = async () => (await server.app.get(PublicPolls).find(PollId.parse(pollId)))?.texts;
    expect(await published()).toEqual([{ text: 'More light', lang: 'en' }]);
    expect(await file(pollId, 'ballots.csv')).toBe('count,lang,answer\n1,en,More light\n1,,\n');
    expect(await file(pollId, 'ballots.json')).toContain('"hidden":1');
    await hide(false);
    expect(await file(pollId, 'ballots.csv')).toContain('Ana is a thief');
  });

  it('are hidden by their ids only', async () => {
    const pollId = await closed(TEXT, [wrote('More light')]);
    const answer = await room.give(room.staff, 'polls.hide-text', {
      pollId,
      textId: 'f'.repeat(32),
      isHidden: true,
      reason: REASON,
    });
    expect(answer).toMatchObject({ code: 'not_found' });
  });
});
