import type { StatementView } from '@polylogue/shared/statements/schemas';
import type { ReactNode } from 'react';
import { useRoomState } from '../../../lib/live/hooks.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';

/** Published statements by id; what was hidden since the last update is not among them, so it is named nowhere. */
export function useStatements(): ReadonlyMap<string, StatementView> {
  const room = useRoomState();
  return new Map((room?.statements ?? []).map((statement) => [statement.id, statement]));
}

export interface StatementRow {
  readonly statementId: string;
  readonly detail?: ReactNode;
}

export interface StatementRowsProps {
  readonly rows: readonly StatementRow[];
}

/** Statements with what is said of each. */
export function StatementRows({ rows }: StatementRowsProps) {
  const statements = useStatements();
  const known = rows.flatMap(({ statementId, detail }) => {
    const statement = statements.get(statementId);
    return statement === undefined ? [] : [{ statement, detail }];
  });
  return (
    <LineList>
      {known.map(({ statement, detail }) => (
        <LineRow
          key={statement.id}
          title={<ExternalText as="span" text={statement.text} lang={statement.lang} />}
          detail={detail}
        />
      ))}
    </LineList>
  );
}
