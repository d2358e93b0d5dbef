import type { TownView } from '@polylogue/shared/networks/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import type { GroupView } from '@polylogue/shared/opinions/live';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { groupLetter } from '../../../lib/opinions-view/group-letter.rules.js';
import type { Side } from '../rules/sides.rules.js';

/** What a column is called: the letter and name of a group, a town, a language, a role. */
export function useColumnNames(
  side: Side,
  towns: readonly TownView[],
  groups: readonly GroupView[],
): (key: string) => string {
  const { t, i18n } = useTranslation('opinion-workshop');
  const locale = i18n.language;
  switch (side) {
    case 'group':
      return (key) => {
        const name = groups.find(({ id }) => String(id) === key)?.name ?? null;
        const letter = groupLetter(Number(key));
        return name === null ? letter : `${letter} · ${pickText(name, locale).text}`;
      };
    case 'town':
      return (key) => (key === NO_TOWN ? t('votes.no_town_key') : (towns.find(({ id }) => id === key)?.name ?? key));
    case 'lang':
      return (key) => languageName(key, locale);
    case 'role':
      return (key) => t(`role.${key}`, { defaultValue: key });
  }
}
