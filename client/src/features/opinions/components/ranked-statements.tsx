import { agreedByMost } from '@polylogue/shared/opinions/clear-lists.rules';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { Button } from '../../../ui/actions/button.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';
import { GroupShares } from '../../../lib/opinions-view/group-shares.js';
import { StatementRows, useStatements } from './statement-rows.js';

export interface RankedStatementsProps {
  readonly view: OpinionsView;
  /** `agreed`: what most of all agree on, where there are no groups that could. */
  readonly kind: 'bridging' | 'dividing' | 'agreed';
}

const FIRST_FEW = 3;

/** What unites the groups, or what divides them: the clearest first, each with how every group voted. */
export function RankedStatements({ view, kind }: RankedStatementsProps) {
  const { t } = useTranslation(OPINIONS);
  const [isWhole, setIsWhole] = useState(false);
  const known = useStatements();
  const listed = kind === 'agreed' ? agreedByMost(view) : view[kind];
  const ids = listed.filter((id) => known.has(id));
  const opinions = new Map(view.statements.map((statement) => [statement.statementId, statement]));
  const rows = (isWhole ? ids : ids.slice(0, FIRST_FEW)).map((statementId) => {
    const statement = opinions.get(statementId);
    return { statementId, detail: statement && <GroupShares statement={statement} /> };
  });
  return (
    <RuledSection heading={t(`${kind}.title`)} headingLevel={3} rule="quiet">
      <Quiet>{t(ids.length === 0 ? `${kind}.none` : `${kind}.text`)}</Quiet>
      <StatementRows rows={rows} />
      {!isWhole && ids.length > FIRST_FEW && (
        <div>
          <Button variant="line" size="small" onClick={() => setIsWhole(true)}>
            {t('show_all', { count: ids.length })}
          </Button>
        </div>
      )}
    </RuledSection>
  );
}
