import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { StatementOpinion } from '@polylogue/shared/opinions/live';
import type { OpinionReport } from '@polylogue/shared/opinions/report';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupShares } from '../../../lib/opinions-view/group-shares.js';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { formatCount, formatPercent } from '../../../lib/room-view/format-time.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';
import { NamedStatements } from './named-statements.js';

export interface ReportListsProps {
  readonly report: OpinionReport;
}

/** What unites, what divides, what matters most, and where people are unsure. */
export function ReportLists({ report }: ReportListsProps) {
  const { t } = useTranslation(['opinion-report', OPINIONS]);
  const { view, agreed, unsure, matters } = report;
  const list = (name: 'bridging' | 'dividing' | 'agreed', ids: readonly StatementId[]) => (
    <ReportList
      report={report}
      ids={ids}
      title={t(`${name}.title`, { ns: OPINIONS })}
      text={t(`${name}.${ids.length === 0 ? 'none' : 'text'}`, { ns: OPINIONS })}
      detail={(statement) => <GroupShares statement={statement} />}
    />
  );
  return (
    <>
      {view.state === 'groups' ? (
        <>
          {list('bridging', view.bridging)}
          {list('dividing', view.dividing)}
        </>
      ) : (
        list('agreed', agreed)
      )}
      <ReportList
        report={report}
        ids={matters}
        title={t('matters.title')}
        text={t(`matters.${matters.length === 0 ? 'none' : 'text'}`)}
        detail={(statement) => <MatterShares statement={statement} />}
      />
      <ReportList
        report={report}
        ids={unsure}
        title={t('unsure.title')}
        text={t(`unsure.${unsure.length === 0 ? 'none' : 'text'}`)}
        detail={(statement) => <UnsureShares statement={statement} />}
      />
    </>
  );
}

interface ReportListProps {
  readonly report: OpinionReport;
  readonly ids: readonly StatementId[];
  readonly title: string;
  readonly text: string;
  readonly detail: (statement: StatementOpinion) => ReactNode;
}

function ReportList({ report, ids, title, text, detail }: ReportListProps) {
  return (
    <RuledSection heading={title}>
      <Quiet>{text}</Quiet>
      <NamedStatements report={report} ids={ids} detail={detail} />
    </RuledSection>
  );
}

function MatterShares({ statement }: { readonly statement: StatementOpinion }) {
  const { t, i18n } = useTranslation('opinion-report');
  const { agree, disagree, pass, important } = statement;
  const all = agree + disagree + pass;
  const share = (part: number): string => formatPercent(part, all, i18n.language);
  const people = formatCount(important, i18n.language);
  const voters = formatCount(all, i18n.language);
  return t('matters.shares', {
    share: share(important),
    people,
    voters,
    agree: share(agree),
    disagree: share(disagree),
  });
}

function UnsureShares({ statement }: { readonly statement: StatementOpinion }) {
  const { t, i18n } = useTranslation('opinion-report');
  const { agree, disagree, pass } = statement;
  const all = agree + disagree + pass;
  const share = (part: number): string => formatPercent(part, all, i18n.language);
  const people = formatCount(all, i18n.language);
  return t('unsure.shares', { pass: share(pass), agree: share(agree), disagree: share(disagree), people });
}
