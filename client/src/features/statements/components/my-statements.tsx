import type { OwnStatement } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/figures/tag.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface MyStatementsProps {
  readonly own: readonly OwnStatement[];
}

const TONES = { held: 'neutral', published: 'positive', declined: 'negative', hidden: 'negative' } as const;

/** What became of the reader's own statements, with the reason where staff gave one. */
export function MyStatements({ own }: MyStatementsProps) {
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
              <>
                <Tag tone={TONES[statement.state]}>{t(`state.${statement.state}`)}</Tag>
                <p>{t(`state_text.${statement.state}`)}</p>
                {statement.reason !== null && (
                  <ExternalText look="plain" text={t('reason', { reason: statement.reason })} />
                )}
              </>
            }
          />
        ))}
      </LineList>
    </RuledSection>
  );
}
