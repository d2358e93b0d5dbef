import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STAFF_ROLES, type StaffRole } from '@polylogue/shared/accounts/schemas';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { type CommandName, roomCommands } from '@polylogue/shared/rooms/commands';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import { getScreenLink } from '@polylogue/shared/rooms/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { makeDebate, makeNetwork } from '../../../test/factories/debate.js';
import { joinByCode } from '../../../test/factories/room.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { getDialogue } from '@polylogue/shared/dialogues/routes';

/** What each command of staff asks of its sender, and an input that parses. */
const STAFF_COMMANDS: readonly (readonly [CommandName, RoomAbility, object])[] = [
  ['dialogue.set-state', 'set_state', { state: 'draft' }],
  ...(['start', 'pause', 'resume', 'skip', 'end'] as const).map(
    (step) => [`agenda.${step}`, 'run_agenda', { itemId: randomUUID() }] as const,
  ),
  ['agenda.extend', 'run_agenda', { itemId: randomUUID(), minutes: 5 }],
  ['agenda.undo', 'run_agenda', { actionId: randomUUID() }],
  ['agenda.save-item', 'edit_agenda', { itemId: randomUUID(), draft: item() }],
  ['agenda.move-item', 'edit_agenda', { itemId: randomUUID(), position: 0 }],
  ['agenda.remove-item', 'edit_agenda', { itemId: randomUUID() }],
  ...(['call', 'pause', 'resume', 'end'] as const).map(
    (step) => [`speaking.${step}`, 'call_speakers', { requestId: randomUUID() }] as const,
  ),
  ['speaking.extend', 'call_speakers', { requestId: randomUUID(), seconds: 30 }],
  ['statements.publish', 'moderate', { statementId: randomUUID() }],
  ...(['decline', 'hide', 'restore'] as const).map(
    (step) => [`statements.${step}`, 'moderate', { statementId: randomUUID(), reason: 'because' }] as const,
  ),
  ['statements.merge', 'moderate', { statementId: randomUUID(), into: randomUUID(), reason: 'because' }],
  ['statements.seed', 'moderate', { seeds: [{ text: 'A seed', lang: 'en' }], state: 'held' }],
  ['statements.edit', 'moderate', { ...about(), text: 'Other words', lang: 'en', origin: null }],
  ['statements.translate', 'moderate', { statementId: randomUUID(), lang: 'hr', text: null }],
  ['statements.keep-apart', 'moderate', { statementId: randomUUID(), other: randomUUID() }],
  ['statements.set-meta', 'moderate', { ...about(), isMeta: true }],
  ['statements.moderate-several', 'moderate', { statementIds: [randomUUID()], step: 'hide', reason: 'because' }],
  ['dialogue.hold-statements', 'moderate', { holdsStatements: true, reason: 'because' }],
  ['opinions.name-group', 'moderate', { groupId: 0, name: null, reason: 'because' }],
  ['opinions.exclude', 'moderate', { who: { key: '0'.repeat(64) }, isExcluded: true, reason: 'because' }],
  ['opinions.set-weighting', 'moderate', { by: 'lang', targets: null, reason: 'because' }],
  ['opinions.set-routing', 'moderate', { areSeedsFirst: true }],
  ['polls.prepare', 'run_polls', { pollId: randomUUID(), draft: poll() }],
  ...(['open', 'close', 'reveal'] as const).map(
    (step) => [`polls.${step}`, 'run_polls', { pollId: randomUUID() }] as const,
  ),
  ['polls.withdraw', 'run_polls', { pollId: randomUUID(), reason: 'because' }],
  ['polls.extend', 'run_polls', { pollId: randomUUID(), seconds: 30 }],
  ['polls.tighten', 'run_polls', { pollId: randomUUID(), decision: NO_DECISION, reason: 'because' }],
  ['polls.count-heads', 'run_polls', { pollId: randomUUID(), townId: randomUUID(), heads: 5 }],
  ['polls.assist', 'run_polls', { pollId: randomUUID(), townId: randomUUID(), marks: { form: 'blank' } }],
  ['polls.enter-paper', 'run_polls', { pollId: randomUUID(), paper: paper() }],
  ['polls.confirm-paper', 'run_polls', { pollId: randomUUID(), paperId: randomUUID() }],
  ['polls.discard-paper', 'run_polls', { pollId: randomUUID(), paperId: randomUUID(), reason: 'because' }],
  ['polls.merge-words', 'run_polls', { pollId: randomUUID(), word: 'bus', into: null, reason: 'because' }],
  ['polls.hide-text', 'run_polls', { pollId: randomUUID(), textId: 'a', isHidden: true, reason: 'because' }],
  ...(['hide', 'restore'] as const).map(
    (step) => [`threads.${step}`, 'moderate', { contributionId: randomUUID(), reason: 'because' }] as const,
  ),
  ['participants.remove', 'moderate', { participantId: randomUUID(), reason: 'because' }],
];

const RUN: readonly RoomAbility[] = [
  'run_agenda',
  'run_polls',
  'call_speakers',
  'moderate',
  'set_state',
  'edit_agenda',
];
/** Written down a second time on purpose: a slip in the product's table must not be copied here. */
const MAY: Readonly<Record<StaffRole, readonly RoomAbility[]>> = {
  coordinator: RUN,
  facilitator: RUN,
  moderator: ['moderate'],
  partner_editor: [],
  note_taker: [],
};

let server: TestApp;
let roomId: string;
let code: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await startApp();
  const network = await makeNetwork(server, 'rights');
  roomId = (await makeDebate(server, network, 'rights', 0)).dialogueId;
  const foreign = await makeNetwork(server, 'foreign');
  const { joinCode } = valueOf(await call(server, getDialogue, { params: { slug: 'rights' } }));
  code = joinCode ?? '';
  for (const role of STAFF_ROLES)
    cookies.set(role, await signedInStaff(server, `${role}@rights.example`, { role, networkId: network.id }));
  cookies.set(
    'foreign',
    await signedInStaff(server, 'foreign@rights.example', { role: 'coordinator', networkId: foreign.id }),
  );
});
afterAll(() => server.stop());

const give = async (name: string, input: object, { as, ...headers }: { as: string } & Record<string, string>) => {
  const response = await fetch(`${server.url}/api/rooms/${roomId}/commands/${name}?as=${as}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ key: randomUUID(), input }),
  });
  const { code: refusal = 'done' } = (await response.json()) as { code?: string };
  return refusal;
};

describe('rights in a room', () => {
  it('are asked of every command of staff', () => {
    const named = new Set<string>(STAFF_COMMANDS.map(([name]) => name));
    expect(roomCommands.filter(({ by, name }) => by === 'staff' && !named.has(name))).toEqual([]);
  });

  it.each([...STAFF_ROLES])('a %s has the abilities of the role and no other', async (role) => {
    for (const [name, ability, input] of STAFF_COMMANDS) {
      const refusal = await give(name, input, { as: 'staff', cookie: cookies.get(role) ?? '' });
      expect({ name, isRefused: refusal === 'not_allowed' }).toEqual({ name, isRefused: !MAY[role].includes(ability) });
    }
  });

  it.each([
    ['statements.write', { text: 'Staff writes', lang: 'en' }],
    ['statements.vote', { statementId: randomUUID(), value: 1 }],
    ['polls.vote', { pollId: randomUUID(), marks: { form: 'blank' } }],
    ['speaking.ask', { itemId: randomUUID(), stance: null }],
    ['threads.contribute', { itemId: randomUUID(), parentId: null, stance: 'for', text: 'Staff writes', lang: 'en' }],
    ['threads.edit', { contributionId: randomUUID(), version: 1, text: 'Staff writes' }],
    ['threads.help', { contributionId: randomUUID(), helps: true }],
  ])('staff do not speak for citizens: %s', async (name, input) => {
    expect(await give(name, input, { as: 'staff', cookie: cookies.get('coordinator') ?? '' })).toBe('not_allowed');
  });

  it('of staff are nobody else’s: citizen, observer, projector, stranger, staff of another network', async () => {
    const { token } = await joinByCode(server, { code, townIds: [] } as never);
    const observer = await joinByCode(server, { code, townIds: [] } as never);
    await server.database.query("UPDATE participant SET role = 'observer' WHERE id = $1", [observer.id]);
    const { url } = valueOf(
      await call(server, getScreenLink, { params: { roomId }, cookie: cookies.get('coordinator') ?? '' }),
    );
    const screen = url.split('#')[1] ?? '';
    for (const [name, , input] of STAFF_COMMANDS) {
      const refusals = [
        await give(name, input, { as: 'participant', authorization: `Bearer ${token}` }),
        await give(name, input, { as: 'staff', authorization: `Bearer ${token}` }),
        await give(name, input, { as: 'screen', authorization: `Bearer ${screen}` }),
        await give(name, input, { as: 'participant', authorization: `Bearer ${screen}` }),
        await give(name, input, { as: 'staff' }),
        await give(name, input, { as: 'staff', cookie: cookies.get('foreign') ?? '' }),
      ];
      expect({ name, refusals }).toEqual({
        name,
        refusals: ['not_allowed', 'sign_in_needed', 'not_allowed', 'sign_in_needed', 'sign_in_needed', 'not_allowed'],
      });
    }
    const follows = { as: 'participant', authorization: `Bearer ${observer.token}` };
    expect(await give('statements.write', { text: 'An observer', lang: 'en' }, follows)).toBe('not_allowed');
    expect(await give('statements.vote', { statementId: randomUUID(), value: 1 }, follows)).toBe('not_allowed');
    expect(await give('polls.vote', { pollId: randomUUID(), marks: { form: 'blank' } }, follows)).toBe('not_allowed');
  });
});

function about() {
  return { statementId: randomUUID(), reason: 'because' };
}

function item() {
  return {
    kind: 'talk',
    title: { en: 'Talk' },
    detail: null,
    plannedStart: null,
    plannedMinutes: 10,
    speakSeconds: null,
  };
}

function poll() {
  const options = [{ text: { en: 'a' } }, { text: { en: 'b' } }];
  return { itemId: null, form: { kind: 'yes_no' }, question: { en: 'Q' }, options };
}

function paper() {
  return { townId: randomUUID(), piles: [], blank: 1, invalid: 0, note: 'hall' };
}
