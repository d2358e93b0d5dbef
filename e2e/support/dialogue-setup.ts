import type { AgendaItemDraft } from '@polylogue/shared/agenda/schemas';
import * as dialogues from '@polylogue/shared/dialogues/routes';
import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import type { Locale } from '@polylogue/shared/kernel/locale';
import * as pages from '@polylogue/shared/pages/routes';
import { NOTICE_VERSION } from '@polylogue/shared/participants/notice';
import * as participants from '@polylogue/shared/participants/routes';
import type { PollSecrecy } from '@polylogue/shared/polls/schemas';
import { accepted, ApiClient } from './api-client.js';

export interface DialogueWish {
  readonly title: string;
  readonly state: 'announced' | 'open' | 'live';
  readonly networkSlug?: string;
  /** Titles in other languages than English. */
  readonly titles?: Readonly<Partial<Record<Locale, string>>>;
  readonly holdsStatements?: boolean;
}

/** Makes a dialogue of all towns of a network (the first with towns when none is named). */
export async function makeDialogue(staff: ApiClient, wish: DialogueWish): Promise<DialogueView> {
  const slug = wish.networkSlug ?? (await demoNetwork(staff));
  const { network } = await staff.call(pages.getNetwork, { params: { slug } });
  const made = await staff.call(dialogues.createDialogue, {
    params: { slug },
    body: {
      title: { en: wish.title, ...wish.titles },
      summary: null,
      languages: ['en', 'hr', 'sl', 'fr', 'lv'],
      timeZone: 'Europe/Zagreb',
      startsAt: null,
      endsAt: null,
      townIds: network.towns.map((town) => town.id),
      topicIds: [],
      holdsStatements: wish.holdsStatements ?? false,
      state: wish.state,
    },
  });
  return made;
}

/** The demo network: the one that says so of itself. */
export async function demoNetwork(client: ApiClient): Promise<string> {
  const { networks } = await client.call(pages.listNetworks);
  const found = networks.find((network) => network.isDemo) ?? networks[0];
  if (!found) throw new Error('there is no network');
  return found.slug;
}

export type AgendaWish = Pick<AgendaItemDraft, 'kind' | 'title'> & Partial<AgendaItemDraft>;

/** Adds an agenda item; its id. */
export async function addItem(staff: ApiClient, roomId: string, wish: AgendaWish): Promise<string> {
  const draft: AgendaItemDraft = { detail: null, plannedStart: null, plannedMinutes: 20, speakSeconds: null, ...wish };
  const { item } = accepted(await staff.command(roomId, 'staff', 'agenda.save-item', { itemId: null, draft }));
  if (typeof item !== 'object' || item === null || !('id' in item)) throw new Error('the agenda item has no id');
  return String(item.id);
}

/** Prepares a poll with one choice; its id. */
export async function addPoll(
  staff: ApiClient,
  roomId: string,
  {
    itemId,
    question,
    options,
    secrecy = 'confidential',
  }: {
    readonly itemId: string | null;
    readonly question: string;
    readonly options: readonly string[];
    readonly secrecy?: PollSecrecy;
  },
): Promise<string> {
  const draft = {
    itemId,
    form: { kind: 'single' as const, seats: 1, tie: 'none' as const },
    question: { en: question },
    options: options.map((en) => ({ text: { en } })),
    secrecy,
  };
  return String(accepted(await staff.command(roomId, 'staff', 'polls.prepare', { pollId: null, draft })).pollId);
}

export interface Joiner {
  readonly participantId: string;
  readonly token: string;
}

/** Comes into a dialogue by its code. */
export async function joinByCode(
  client: ApiClient,
  code: string,
  who: { name: string; townId: string | null; lang?: Locale },
): Promise<Joiner> {
  const { membership, token } = await client.call(participants.join, {
    params: { code },
    body: {
      name: who.name,
      alias: null,
      townId: who.townId,
      lang: who.lang ?? 'en',
      consent: true,
      noticeVersion: NOTICE_VERSION,
    },
  });
  return { participantId: membership.participant.id, token };
}
