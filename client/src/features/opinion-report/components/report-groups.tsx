import type { GroupView } from '@polylogue/shared/opinions/live';
import type { OpinionReport } from '@polylogue/shared/opinions/report';
import { useTranslation } from 'react-i18next';
import { GroupName } from '../../../lib/opinions-view/group-name.js';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { OpinionMap } from '../../../lib/opinions-view/opinion-map.js';
import { groupAndOthers, type Share } from '../../../lib/opinions-view/shares.rules.js';
import { formatCount, formatPercent } from '../../../lib/room-view/format-time.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';
import { NamedStatements } from './named-statements.js';

export interface ReportGroupsProps {
  readonly report: OpinionReport;
}

/** The map and each group in words; or why there are no groups. */
export function ReportGroups({ report }: ReportGroupsProps) {
  const { t } = useTranslation(['opinion-report', OPINIONS]);
  const { view } = report;
  switch (view.state) {
    case 'waiting':
      return (
        <RuledSection heading={t('waiting.title')}>
          <p>{t('waiting.why', { ns: OPINIONS })}</p>
        </RuledSection>
      );
    case 'unclear': {
      const isDivided = view.clarity === 'fair' || view.clarity === 'firm' || view.clarity === 'given';
      return (
        <RuledSection heading={t('unclear.title', { ns: OPINIONS })}>
          <p>{t(`unclear.${isDivided ? 'small' : view.clarity}`, { ns: OPINIONS })}</p>
        </RuledSection>
      );
    }
    case 'groups':
      return (
        <>
          <RuledSection heading={t('map.title', { ns: OPINIONS })}>
            <OpinionMap groups={view.groups} own={null} ownGroupId={null} />
          </RuledSection>
          {view.groups.map((group) => (
            <ReportGroup key={group.id} report={report} group={group} />
          ))}
        </>
      );
  }
}

function ReportGroup({ report, group }: ReportGroupsProps & { readonly group: GroupView }) {
  const { t, i18n } = useTranslation(OPINIONS);
  const share = ({ part, whole }: Share): string =>
    whole === 0 ? t('group.nobody') : formatPercent(part, whole, i18n.language);
  const directions = new Map(group.defining.map(({ statementId, direction }) => [statementId, direction]));
  const isClear = group.defining.some(({ isSufficient }) => isSufficient);
  return (
    <RuledSection heading={<GroupName group={group} />}>
      <p>{t('group.people', { count: group.size, shown: formatCount(group.size, i18n.language) })}</p>
      <Quiet>{t(directions.size === 0 ? 'group.none' : isClear ? 'group.defining' : 'group.weak')}</Quiet>
      <NamedStatements
        report={report}
        ids={[...directions.keys()]}
        detail={(statement) => {
          const direction = directions.get(statement.statementId) ?? 'agree';
          const shares = groupAndOthers(statement, group.id, direction);
          if (shares === null) return t(`group.${direction}_plain`);
          return t(`group.${direction}`, { share: share(shares.group), others: share(shares.others) });
        }}
      />
    </RuledSection>
  );
}
