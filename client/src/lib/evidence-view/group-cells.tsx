import { groupAgreement } from '@polylogue/shared/findings/group-agreement.rules';
import type { GroupFigures, OpinionFigures } from '@polylogue/shared/findings/group-figures';
import { useTranslation } from 'react-i18next';
import { DataTable, type TableColumn } from '../../ui/figures/data-table.js';
import { Stack } from '../../ui/layout/stack.js';
import { Quiet } from '../../ui/text/heading.js';
import { groupLetter } from '../opinions-view/group-letter.rules.js';
import { StaffText } from '../room-view/staff-text.js';
import { ShownFigure } from './shown-figure.js';
import { EVIDENCE } from './use-finding-words.js';

const FIGURES = ['size', 'n', 'agree', 'disagree', 'pass'] as const;

/** What the opinion groups said: in a sentence, then group by group. */
export function GroupCells({ opinions }: { readonly opinions: OpinionFigures }) {
  const { t } = useTranslation(EVIDENCE);
  const { groups } = opinions;
  const columns: TableColumn<GroupFigures>[] = [
    { key: 'group', header: t('groups.group'), isRowHeader: true, cell: (group) => <NamedGroup group={group} /> },
    ...FIGURES.map((key) => ({
      key,
      header: key === 'size' || key === 'n' ? t(`groups.${key}`) : t(`table.${key}`),
      align: 'end' as const,
      cell: (group: GroupFigures) => <ShownFigure count={group[key]} />,
    })),
  ];
  return (
    <Stack>
      <p>{t(`groups.${groupAgreement(opinions)}`, { count: groups.length })}</p>
      <DataTable caption={t('groups.caption')} columns={columns} rows={groups} rowKey={({ id }) => String(id)} />
      {groups.some(({ n }) => n === null) && <Quiet>{t('table.hidden_why')}</Quiet>}
      <Quiet>{t('groups.about')}</Quiet>
    </Stack>
  );
}

function NamedGroup({ group: { id, name } }: { readonly group: GroupFigures }) {
  return (
    <>
      {groupLetter(id)}
      {name !== null && (
        <>
          {' · '}
          <StaffText texts={name} />
        </>
      )}
    </>
  );
}
