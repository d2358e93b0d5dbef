import * as accounts from '@polylogue/shared/accounts/routes';
import { accepted, type ApiClient } from './api-client.js';
import { addItem, makeDialogue } from './dialogue-setup.js';

/** The poll of the journeys, in the languages of the people. */
export const QUESTION = {
  en: 'What should come first?',
  hr: 'Što treba biti prvo?',
  sl: 'Kaj naj bo najprej?',
  fr: 'Par quoi commencer ?',
  lv: 'Ar ko sākt?',
};
export const OPTIONS = [
  {
    en: 'A counter with a person',
    hr: 'Šalter s osobom',
    sl: 'Okence s človekom',
    fr: 'Un guichet avec une personne',
    lv: 'Lodziņš ar cilvēku',
  },
  {
    en: 'Courses for older people',
    hr: 'Tečajevi za starije',
    sl: 'Tečaji za starejše',
    fr: 'Des cours pour les aînés',
    lv: 'Kursi senioriem',
  },
  {
    en: 'Faster internet',
    hr: 'Brži internet',
    sl: 'Hitrejši internet',
    fr: 'Un internet plus rapide',
    lv: 'Ātrāks internets',
  },
] as const;

export const ITEMS = {
  debate: 'Who is left behind',
  statements: 'What we think',
  poll: 'What comes first',
  thread: 'To go on writing',
};

export interface TownDialogue {
  readonly id: string;
  readonly slug: string;
  readonly code: string;
  readonly networkSlug: string;
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly pollId: string;
  readonly itemIds: Readonly<Record<keyof typeof ITEMS, string>>;
}

/** A dialogue of the four towns with a run sheet and one prepared poll: what an office has ready on the day. */
export async function townDialogue(
  staff: ApiClient,
  { title, state }: { title: string; state: 'announced' | 'live' },
): Promise<TownDialogue> {
  const made = await makeDialogue(staff, { title, state });
  const add = (kind: keyof typeof ITEMS, extra: { speakSeconds?: number } = {}): Promise<string> =>
    addItem(staff, made.id, { kind, title: { en: ITEMS[kind] }, ...extra });
  const itemIds = {
    debate: await add('debate', { speakSeconds: 120 }),
    statements: await add('statements'),
    poll: await add('poll'),
    thread: await add('thread'),
  };
  const draft = {
    itemId: itemIds.poll,
    form: { kind: 'single' as const, seats: 1, tie: 'none' as const },
    question: QUESTION,
    options: OPTIONS.map((text) => ({ text: { ...text } })),
  };
  const { pollId } = accepted(await staff.command(made.id, 'staff', 'polls.prepare', { pollId: null, draft }));
  return {
    id: made.id,
    slug: made.slug,
    code: made.joinCode ?? '',
    networkSlug: made.networkSlug,
    towns: made.towns,
    pollId: String(pollId),
    itemIds,
  };
}

/** Gives the demo's facilitator the dialogue, as a coordinator would before the day. */
export async function entrustTo(
  staff: ApiClient,
  dialogue: Pick<TownDialogue, 'id' | 'networkSlug'>,
  email: string,
): Promise<void> {
  const grant = { role: 'facilitator', scope: { kind: 'dialogue', id: dialogue.id } };
  await staff.call(accounts.grantRole, {
    params: { slug: dialogue.networkSlug },
    body: { email, name: 'Facilitator (demo)', grant, reason: 'runs this dialogue' },
  });
}
