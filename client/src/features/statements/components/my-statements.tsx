import type { OwnStatement, StatementView } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { useMatters } from '../../../lib/room-view/use-matters.js';
import { StatementText } from '../../../lib/room-view/statement-text.js';
import { Button } from '../../../ui/actions/button.js';
import { Tag } from '../../../ui/figures/tag.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface MyStatementsProps {
  readonly own: readonly OwnStatement[];
  /** All that are shown: among them those that an own one was merged into. */
  readonly statements: readonly StatementView[];
  readonly onOpen: (statementId: string) => void;
}

const TONES = {
  held: 'neutral',
  published: 'positive',
  declined: 'negative',
  hidden: 'negative',
  merged: 'neutral',
} as const;

/** What became of the reader's own statements, with the reason where staff gave one. */
export function MyStatements({ own, statements, onOpen }: MyStatementsProps) {
  const { t } = useTranslation('statements');
  if (own.length === 0) return null;
  return (
    <RuledSection heading={t('my_statements')} headingLevel={2} rule="quiet">
      <LineList>
        {own.map((statement) => (
          <LineRow
            key={statement.id}
            title={<ExternalText as="span" text={statement.text} lang={statement.lang} />}
            detail={
              <Stack gap="small" align="start">
                <Tag tone={TONES[statement.state]}>{t(`state.${statement.state}`)}</Tag>
                <p>{t(`state_text.${statement.state}`)}</p>
                {statement.votes !== null && <Received votes={statement.votes} />}
                <Reason reason={statement.reason} />
                {statement.edited !== null && <Edited edited={statement.edited} lang={statement.lang} />}
                <MergedInto target={statements.find(({ id }) => id === statement.mergedInto)} onOpen={onOpen} />
              </Stack>
            }
          />
        ))}
      </LineList>
    </RuledSection>
  );
}

/** How it was received: the answers, and to how many it matters. */
function Received({ votes }: { readonly votes: NonNullable<OwnStatement['votes']> }) {
  const { t } = useTranslation('statements');
  const matters = useMatters(votes);
  return (
    <p>
      {t('received', votes)} {matters}
    </p>
  );
}

function Reason({ reason }: { readonly reason: string | null }) {
  const { t } = useTranslation('statements');
  if (reason === null || reason === '') return null;
  return <ExternalText look="plain" text={t('reason', { reason })} />;
}

interface EditedProps {
  readonly edited: NonNullable<OwnStatement['edited']>;
  readonly lang: string;
}

/** That the hosts changed the words, why, and what the reader wrote. */
function Edited({ edited, lang }: EditedProps) {
  const { t } = useTranslation('statements');
  return (
    <>
      <p>{t('edited')}</p>
      <Reason reason={edited.reason} />
      <p>
        {t('first_words')} <ExternalText as="q" text={edited.firstText} lang={lang} />
      </p>
    </>
  );
}

interface MergedIntoProps {
  readonly target: StatementView | undefined;
  readonly onOpen: (statementId: string) => void;
}

/** The statement people vote on instead, with the way to it; nothing where there is none or it is not shown any more. */
function MergedInto({ target, onOpen }: MergedIntoProps) {
  const { t } = useTranslation('statements');
  if (target === undefined) return null;
  return (
    <>
      <p>
        {t('merged_into')} <StatementText as="q" statement={target} />
      </p>
      <Button variant="line" size="small" onClick={() => onOpen(target.id)}>
        {t('merged_vote')}
      </Button>
    </>
  );
}
