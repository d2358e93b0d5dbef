import type { GroupView, OpinionsView } from '@polylogue/shared/opinions/live';
import { useTranslation } from 'react-i18next';
import { GroupName } from '../../../lib/opinions-view/group-name.js';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { formatCount, formatPercent } from '../../../lib/room-view/format-time.js';
import { Tag } from '../../../ui/figures/tag.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';
import { groupAndOthers, type Share } from '../../../lib/opinions-view/shares.rules.js';
import { StatementRows, useStatements } from './statement-rows.js';

export interface GroupCardProps {
  readonly view: OpinionsView;
  readonly group: GroupView;
  readonly isOwn: boolean;
}

/** One group: how many, and the statements that tell it from the others. */
export function GroupCard({ view, group, isOwn }: GroupCardProps) {
  const { t, i18n } = useTranslation(OPINIONS);
  const known = useStatements();
  const share = ({ part, whole }: Share): string =>
    whole === 0 ? t('group.nobody') : formatPercent(part, whole, i18n.language);
  const defining = group.defining.filter(({ statementId }) => known.has(statementId));
  const rows = defining.map(({ statementId, direction }) => {
    const statement = view.statements.find((it) => it.statementId === statementId);
    const shares = statement && groupAndOthers(statement, group.id, direction);
    const detail = shares
      ? t(`group.${direction}`, { share: share(shares.group), others: share(shares.others) })
      : t(`group.${direction}_plain`);
    return { statementId, detail };
  });
  const isClear = defining.some(({ isSufficient }) => isSufficient);
  return (
    <RuledSection
      heading={<GroupName group={group} />}
      headingLevel={3}
      rule="quiet"
      end={isOwn ? <Tag>{t('group.yours')}</Tag> : undefined}
    >
      <p>{t('group.people', { count: group.size, shown: formatCount(group.size, i18n.language) })}</p>
      <Quiet>{t(rows.length === 0 ? 'group.none' : isClear ? 'group.defining' : 'group.weak')}</Quiet>
      <StatementRows rows={rows} />
    </RuledSection>
  );
}
