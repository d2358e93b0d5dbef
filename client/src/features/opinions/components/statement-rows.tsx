import type { StatementView } from '@polylogue/shared/statements/schemas';
import type { ReactNode } from 'react';
import { useRoomState } from '../../../lib/live/hooks.js';
import { StatementText } from '../../../lib/room-view/statement-text.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { VoteFirstButton, useVoteFirst } from './vote-first.js';

/** Published statements by id; what was hidden since the last update is not among them, so it is named nowhere. */
export function useStatements(): ReadonlyMap<string, StatementView> {
  const room = useRoomState();
  return new Map((room?.statements ?? []).map((statement) => [statement.id, statement]));
}

export interface StatementRow {
  readonly statementId: string;
  /** How people voted on it. */
  readonly detail?: ReactNode;
}

export interface StatementRowsProps {
  readonly rows: readonly StatementRow[];
}

/** Statements with how people voted on each; those that the reader can vote on and has not, with the way to do that first. */
export function StatementRows({ rows }: StatementRowsProps) {
  const statements = useStatements();
  const isForVoteFirst = useVoteFirst();
  const known = rows.flatMap(({ statementId, detail }) => {
    const statement = statements.get(statementId);
    return statement === undefined ? [] : [{ statement, detail }];
  });
  return (
    <LineList>
      {known.map(({ statement, detail }) => (
        <LineRow
          key={statement.id}
          title={<StatementText statement={statement} />}
          detail={isForVoteFirst(statement.id) ? <VoteFirstButton statement={statement} /> : detail}
        />
      ))}
    </LineList>
  );
}
