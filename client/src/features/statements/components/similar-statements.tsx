import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { StatementText } from '../../../lib/room-view/statement-text.js';
import { Button } from '../../../ui/actions/button.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';

export interface SimilarStatementsProps {
  /** The most similar first. */
  readonly similar: readonly StatementView[];
  readonly onOpen: (statementId: string) => void;
}

/** What others have said already that is much the same, with the way to vote on it. The place is always there, so that what appears in it is read out. */
export function SimilarStatements({ similar, onOpen }: SimilarStatementsProps) {
  const { t } = useTranslation('statements');
  return (
    <Stack gap="small">
      <div role="status">{similar.length > 0 && <Quiet>{t('similar.there')}</Quiet>}</div>
      {similar.length > 0 && (
        <LineList aria-label={t('similar.label')}>
          {similar.map((statement) => (
            <LineRow
              key={statement.id}
              title={<StatementText statement={statement} />}
              detail={
                <Button
                  variant="line"
                  size="small"
                  aria-label={t('similar.vote_of', { number: statement.number })}
                  onClick={() => onOpen(statement.id)}
                >
                  {t('similar.vote')}
                </Button>
              }
            />
          ))}
        </LineList>
      )}
    </Stack>
  );
}
