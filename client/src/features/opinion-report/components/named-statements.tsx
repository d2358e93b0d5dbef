import type { StatementId } from '@polylogue/shared/kernel/ids';
import type { StatementOpinion } from '@polylogue/shared/opinions/live';
import type { OpinionReport } from '@polylogue/shared/opinions/report';
import type { ReactNode } from 'react';
import { StatementText } from '../../../lib/room-view/statement-text.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';

export interface NamedStatementsProps {
  readonly report: Pick<OpinionReport, 'view' | 'texts'>;
  readonly ids: readonly StatementId[];
  /** What is said of each. */
  readonly detail: (statement: StatementOpinion) => ReactNode;
}

/** Statements of the report in the order given, all of them: paper has no button for more. */
export function NamedStatements({ report, ids, detail }: NamedStatementsProps) {
  const rows = ids.flatMap((id) => {
    const text = report.texts.find((it) => it.id === id);
    const statement = report.view.statements.find((it) => it.statementId === id);
    return text === undefined || statement === undefined ? [] : [{ text, statement }];
  });
  if (rows.length === 0) return null;
  return (
    <LineList>
      {rows.map(({ text, statement }) => (
        <LineRow key={text.id} title={<StatementText statement={text} />} detail={detail(statement)} />
      ))}
    </LineList>
  );
}
