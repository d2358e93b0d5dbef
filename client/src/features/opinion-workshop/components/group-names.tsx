import type { GroupView, OpinionsView } from '@polylogue/shared/opinions/live';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupLetter } from '../../../lib/opinions-view/group-letter.rules.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Button } from '../../../ui/actions/button.js';
import { LineList } from '../../../ui/layout/line-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { GroupNameForm } from './group-name-form.js';

export interface GroupNamesProps {
  readonly view: OpinionsView;
  /** Of the dialogue: a name can be given in each. */
  readonly languages: readonly string[];
  readonly mayName: boolean;
}

/** The groups with their sizes and names; a name stays with its letter. */
export function GroupNames({ view, languages, mayName }: GroupNamesProps) {
  const { t } = useTranslation('opinion-workshop');
  const [naming, setNaming] = useState<number | null>(null);
  if (view.groups.length === 0) return <Quiet>{t(`groups.none_${view.state === 'waiting' ? 'yet' : 'clear'}`)}</Quiet>;
  return (
    <LineList>
      {view.groups.map((group) => (
        <li key={group.id}>
          <Stack gap="small">
            <Cluster justify="between">
              <GroupLine group={group} />
              {mayName && naming !== group.id && (
                <Button
                  variant="line"
                  size="small"
                  onClick={() => setNaming(group.id)}
                  aria-label={t('groups.rename_long', { letter: groupLetter(group.id) })}
                >
                  {t('groups.rename')}
                </Button>
              )}
            </Cluster>
            {naming === group.id && (
              <GroupNameForm group={group} languages={languages} onDone={() => setNaming(null)} />
            )}
          </Stack>
        </li>
      ))}
    </LineList>
  );
}

function GroupLine({ group: { id, size, name } }: { readonly group: GroupView }) {
  const { t } = useTranslation('opinion-workshop');
  return (
    <span>
      <strong>{groupLetter(id)}</strong>
      {name !== null && (
        <>
          {' · '}
          <StaffText texts={name} />
        </>
      )}{' '}
      {t('groups.people', { count: size })}
    </span>
  );
}
