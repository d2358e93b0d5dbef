import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import type { NetworkRecord } from '../networks/networks.facade.js';
import type { Dialogue } from './dialogue.entity.js';

/** What the room needs of its dialogue. A closed dialogue shows no code: nobody can come in by it. */
export function dialogueHeader(
  dialogue: Readonly<Dialogue>,
  { network }: NetworkRecord,
  towns: readonly TownView[],
): DialogueHeader {
  const { id, slug, title, state, joinCode, languages, timeZone, startsAt, endsAt, holdsStatements, isDemo } = dialogue;
  return {
    id,
    slug,
    title,
    state,
    joinCode: state === 'closed' || state === 'draft' ? null : joinCode,
    networkSlug: network.slug,
    networkName: network.name,
    languages,
    timeZone,
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    towns: [...towns],
    holdsStatements,
    isDemo,
  };
}
