import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { redeemSignInLink } from '@polylogue/shared/accounts/routes';
import { getDialogue } from '@polylogue/shared/dialogues/routes';
import { getJoinPage } from '@polylogue/shared/participants/routes';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { RoomReplicas } from '../../core/facts/room-replicas.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { DemoLinks } from './demo-links.js';
import { DemoSeeder } from './demo-seeder.service.js';

let server: TestApp;
beforeAll(async () => {
  server = await startApp({ DEMO: 'true' });
}, 60_000);
afterAll(() => server.stop());

describe('the demo', () => {
  it('is a live dialogue of four towns with an agenda, polls of several kinds, statements and a thread', async () => {
    const view = valueOf(await call(server, getDialogue, { params: { slug: 'digitalization' } }));
    expect(view).toMatchObject({ state: 'live', isDemo: true, participantCount: 0 });
    expect(view.towns.map(({ mark }) => mark)).toEqual(['PR', 'ŽU', 'PL', 'LU']);
    expect(view.hosts).toHaveLength(4);
    expect(view.agenda).toHaveLength(7);
    for (const { title } of view.agenda) expect(Object.keys(title).sort()).toEqual(['en', 'fr', 'hr', 'lv', 'sl']);
    const replica = await server.app.get(RoomReplicas).level(view.id);
    expect(replica?.state('everyone').statements).toHaveLength(12);
    const { polls } = replica?.state('staff') ?? { polls: [] };
    expect(polls.map(({ form, state }) => `${form.kind} ${state}`)).toEqual([
      'single revealed',
      'grades revealed',
      'ranking revealed',
      'budget revealed',
      'yes_no revealed',
      'yes_no revealed',
      'multiple prepared',
    ]);
    for (const { secrecy } of polls) expect(secrecy).toBe('confidential');
    expect(polls[5]?.result?.comparison).toMatchObject({ pairs: 56, onlyBefore: 0, onlyAfter: 0, isThin: false });
    expect(polls[3]?.result?.outcome?.spent).toBeGreaterThan(0);
    expect(replica?.state('everyone').polls).toHaveLength(6);
    expect(replica?.state('everyone').contributions).toHaveLength(6);
  });

  it('is loaded once, also by two at once', async () => {
    const seeder = server.app.get(DemoSeeder);
    expect(await Promise.all([seeder.run(), seeder.run()])).toEqual([false, false]);
  });

  it('has marked every made-up person, and keeps them out of the count', async () => {
    const rows: { people: number }[] = await server.database.query(
      'SELECT count(*)::int AS people FROM participant WHERE is_simulated',
    );
    expect(rows[0]?.people).toBe(56);
  });

  it('gives links that work, the same at each start and many times', async () => {
    const links = await server.app.get(DemoLinks).make(server.url);
    expect(await server.app.get(DemoLinks).make(server.url)).toEqual(links);
    expect((await call(server, getJoinPage, { params: { code: links.joinCode } })).status).toBe(200);
    for (const [link, role] of [
      [links.facilitator, 'facilitator'],
      [links.partner, 'partner_editor'],
      [links.coordinator, 'coordinator'],
    ] as const) {
      const token = link.split('#')[1] ?? '';
      valueOf(await call(server, redeemSignInLink, { body: { token } }));
      const { account, next } = valueOf(await call(server, redeemSignInLink, { body: { token } }));
      expect(account.roles.map((grant) => grant.role)).toEqual([role]);
      expect(next).toMatch(/^\/en\//);
    }
    const dialogue = await server.app.get(DialoguesFacade).bySlug('digitalization');
    expect(
      dialogue && (await server.app.get(DialoguesFacade).isScreenToken(dialogue.id, links.screen.split('#')[1] ?? '')),
    ).toBe(true);
  });
});
