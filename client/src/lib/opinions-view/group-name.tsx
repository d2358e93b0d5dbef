import type { GroupView } from '@polylogue/shared/opinions/live';
import { useTranslation } from 'react-i18next';
import { StaffText } from '../room-view/staff-text.js';
import { groupLetter } from './group-letter.rules.js';
import { OPINIONS } from './namespace.js';

export interface GroupNameProps {
  readonly group: Pick<GroupView, 'id' | 'name'>;
}

/** Letter of a group and, where staff gave one, its name in the reader's or the nearest language. */
export function GroupName({ group }: GroupNameProps) {
  const { t } = useTranslation(OPINIONS);
  const title = t('group.title', { letter: groupLetter(group.id) });
  if (group.name === null) return <>{title}</>;
  return (
    <>
      {title}: <StaffText texts={group.name} />
    </>
  );
}
