import type { TownId } from '@polylogue/shared/kernel/ids';
import { LanguageTag } from '@polylogue/shared/kernel/locale';
import type { Breakdown } from '@polylogue/shared/opinions/breakdown';
import { ParticipantRole } from '@polylogue/shared/participants/schemas';

/** Whether targets can be entered for these: towns of the dialogue, languages, or roles. People without a town are no town. */
export function areWeightKeys(by: Breakdown, keys: readonly string[], towns: readonly TownId[]): boolean {
  const isKey: Readonly<Record<Breakdown, (key: string) => boolean>> = {
    town: (key) => towns.some((id) => id === key),
    lang: (key) => LanguageTag.safeParse(key).success,
    role: (key) => ParticipantRole.safeParse(key).success,
  };
  return keys.every(isKey[by]);
}
