import { randomInt } from 'node:crypto';
import type { DialogueDraft } from '@polylogue/shared/dialogues/routes';
import type { DialogueState, DialogueView } from '@polylogue/shared/dialogues/schemas';
import type { DialogueId, NetworkId } from '@polylogue/shared/kernel/ids';
import { pickText } from '@polylogue/shared/kernel/locale';
import { type Failure, fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { slugify } from '@polylogue/shared/kernel/slug.rules';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { FactLog } from '../../core/facts/fact-log.js';
import { lockRoom } from '../../core/facts/room-lock.js';
import { hashToken, newToken } from '../../core/secrets/tokens.js';
import { AccountsFacade, type DialoguePlace, type SignedIn } from '../accounts/accounts.facade.js';
import type { NetworkRecord } from '../networks/networks.facade.js';
import { Dialogue } from './dialogue.entity.js';
import { DialogueViews } from './dialogue-views.js';
import { DialoguesRepository } from './dialogues.repository.js';
import { maySee } from './dialogues.policy.js';
import { newJoinCode } from './domain/join-code.js';

const PLACE_MS = 2000;

/** What an import or seed may fix beside the draft. */
export interface Extra {
  readonly slug?: string;
  readonly isDemo?: boolean;
  readonly joinCode?: string;
  readonly capacity?: number;
}

type Edit = Partial<Omit<DialogueDraft, 'state'>>;

/** Makes and changes dialogues; each change is a fact of the room. */
@Injectable()
export class DialoguesService {
  private readonly places = new Map<DialogueId, { place: DialoguePlace; until: number }>();

  constructor(
    private readonly dialogues: DialoguesRepository,
    private readonly views: DialogueViews,
    private readonly facts: FactLog,
    private readonly accounts: AccountsFacade,
  ) {}

  async place(id: DialogueId): Promise<DialoguePlace | null> {
    const known = this.places.get(id);
    if (known && known.until > performance.now()) return known.place;
    const dialogue = await this.dialogues.find(id);
    if (!dialogue) return null;
    const place = placeOf(dialogue);
    this.places.set(id, { place, until: performance.now() + PLACE_MS });
    return place;
  }

  async page(slug: string, who: SignedIn | null): Promise<DialogueView | null> {
    const dialogue = await this.dialogues.bySlug(slug);
    if (!dialogue || !maySee(dialogue.state, this.accounts.isStaffAt(who, placeOf(dialogue)))) return null;
    return this.views.view(dialogue, this.accounts.dialogueAbilities(who, placeOf(dialogue)));
  }

  /** Towns and topics must be the network's own: others are as unknown as ids that exist nowhere. */
  async create(tx: Tx, record: NetworkRecord, draft: DialogueDraft): Promise<Result<Dialogue>> {
    if (!isOfNetwork(record, draft)) return fail('not_found');
    if (!isForward({ startsAt: toDate(draft.startsAt), endsAt: toDate(draft.endsAt) })) return fail('invalid_input');
    return ok(await this.make(tx, record.network.id, draft, {}));
  }

  async edit(tx: Tx, record: NetworkRecord, id: DialogueId, edit: Edit): Promise<Result<Dialogue>> {
    await lockRoom(tx, id);
    const dialogue = await this.dialogues.lock(tx, id);
    if (!dialogue || !isOfNetwork(record, edit)) return fail('not_found');
    const { startsAt, endsAt, ...rest } = edit;
    Object.assign(
      dialogue,
      rest,
      startsAt === undefined ? {} : { startsAt: toDate(startsAt) },
      endsAt === undefined ? {} : { endsAt: toDate(endsAt) },
    );
    if (!isForward(dialogue)) return fail('invalid_input');
    await this.changed(tx, await this.dialogues.save(tx, dialogue));
    return ok(dialogue);
  }

  /** After the lock no vote or text can still be on its way under the old state. */
  async setState(
    tx: Tx,
    id: DialogueId,
    judge: (from: DialogueState) => Failure | null,
    to: DialogueState,
  ): Promise<Result<Record<string, never>>> {
    await lockRoom(tx, id);
    const dialogue = await this.dialogues.lock(tx, id);
    if (!dialogue) return fail('not_found');
    const refused = judge(dialogue.state);
    if (refused) return refused;
    await this.changed(tx, await this.dialogues.save(tx, Object.assign(dialogue, { state: to })));
    return ok({});
  }

  /** Whether statements wait for staff from now on; those under way took the room's lock before, or see it. */
  async holdStatements(tx: Tx, id: DialogueId, holdsStatements: boolean): Promise<Result<Record<string, never>>> {
    await lockRoom(tx, id);
    const dialogue = await this.dialogues.lock(tx, id);
    if (!dialogue) return fail('not_found');
    await this.changed(tx, await this.dialogues.save(tx, Object.assign(dialogue, { holdsStatements })));
    return ok({});
  }

  async importState(tx: Tx, id: DialogueId, state: DialogueState): Promise<Dialogue> {
    await lockRoom(tx, id);
    const dialogue = await this.dialogues.lock(tx, id);
    if (!dialogue) throw new Error(`no dialogue ${id}`);
    if (dialogue.state !== state)
      await this.changed(tx, await this.dialogues.save(tx, Object.assign(dialogue, { state })));
    return dialogue;
  }

  async make(tx: Tx, networkId: NetworkId, draft: DialogueDraft, extra: Extra): Promise<Dialogue> {
    const { startsAt, endsAt, ...rest } = draft;
    const dialogue = await this.dialogues.save(
      tx,
      Object.assign(new Dialogue(), {
        ...rest,
        networkId,
        slug: await this.freeSlug(tx, extra.slug ?? slugify(pickText(draft.title, 'en').text, 60)),
        joinCode: extra.joinCode ?? (await this.freeCode(tx)),
        startsAt: toDate(startsAt),
        endsAt: toDate(endsAt),
        isDemo: extra.isDemo ?? false,
        ...(extra.capacity === undefined ? {} : { capacity: extra.capacity }),
      }),
    );
    await this.facts.open(tx, dialogue.id);
    await this.changed(tx, dialogue);
    return dialogue;
  }

  async newScreenToken(tx: Tx, id: DialogueId, token = newToken()): Promise<string> {
    await this.dialogues.addScreenToken(tx, id, hashToken(token));
    return token;
  }

  isScreenToken(id: DialogueId, token: string): Promise<boolean> {
    return this.dialogues.isScreenToken(id, hashToken(token));
  }

  private async changed(tx: Tx, dialogue: Dialogue): Promise<void> {
    tx.afterCommit(() => this.places.delete(dialogue.id));
    await this.facts.append(tx, dialogue.id, {
      type: 'dialogue.changed',
      payload: await this.views.header(dialogue, tx),
    });
  }

  private async freeSlug(tx: Tx, wanted: string): Promise<string> {
    for (let i = 1; ; i++) {
      const slug = i === 1 ? wanted : `${wanted}-${i}`;
      if (await this.dialogues.claimSlug(tx, slug)) return slug;
    }
  }

  /** Two at once with the same code of 387 million: the unique index refuses the second, and its maker tries again. */
  private async freeCode(tx: Tx): Promise<string> {
    for (;;) {
      const joinCode = newJoinCode(randomInt);
      if (!(await this.dialogues.isTaken(tx, { joinCode }))) return joinCode;
    }
  }
}

const placeOf = ({ id, networkId, townIds }: Dialogue): DialoguePlace => ({ dialogueId: id, networkId, townIds });

const toDate = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

/** Whether it ends after it begins, as far as both are said. */
const isForward = ({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }): boolean =>
  startsAt === null || endsAt === null || startsAt < endsAt;

function isOfNetwork({ towns, topics }: NetworkRecord, { townIds = [], topicIds = [] }: Edit): boolean {
  return (
    townIds.every((id) => towns.some((town) => town.id === id)) &&
    topicIds.every((id) => topics.some((topic) => topic.id === id))
  );
}
