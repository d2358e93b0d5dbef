import type { OpinionsView, OwnOpinion } from '@polylogue/shared/opinions/live';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { GroupName } from '../../../lib/opinions-view/group-name.js';
import { groupLetter } from '../../../lib/opinions-view/group-letter.rules.js';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { StatementText } from '../../../lib/room-view/statement-text.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { mostOf, type OwnPlace } from '../own-place.rules.js';
import styles from './opinions.module.css';
import { useStatements } from './statement-rows.js';

export interface OwnPlaceCardProps {
  readonly view: OpinionsView;
  readonly place: OwnPlace;
  readonly own: OwnOpinion;
}

/** What the map shows of the reader, as text: the group, what is shared with it and what is not. */
export function OwnPlaceCard({ view, place, own }: OwnPlaceCardProps) {
  const { t, i18n } = useTranslation(OPINIONS);
  if (place.kind === 'unknown') return null;
  if (place.kind !== 'in_group') {
    return (
      <Card tone="action">
        <Stack gap="small">
          <Heading level={3} size={3}>
            {t(`own.${place.kind}_title`)}
          </Heading>
          <p>{place.kind === 'missing' ? t('own.missing', { count: place.votes }) : t('own.between')}</p>
        </Stack>
      </Card>
    );
  }
  const { group, others } = place;
  return (
    <Card tone="action">
      <Stack>
        <Heading level={3} size={3}>
          {t('own.in_group', {
            letter: groupLetter(group.id),
            count: others,
            shown: formatCount(others, i18n.language),
          })}
        </Heading>
        {group.name !== null && (
          <p>
            <GroupName group={group} />
          </p>
        )}
        <Shared kind="agrees" ids={own.agreesWithMost} />
        <Shared kind="differs" ids={own.differsOn} most={(id) => mostOf(view, group.id, id)} />
      </Stack>
    </Card>
  );
}

interface SharedProps {
  readonly kind: 'agrees' | 'differs';
  readonly ids: readonly string[];
  /** What most of the group say, where that is not what the reader says. */
  readonly most?: ((statementId: string) => 'agree' | 'disagree' | null) | undefined;
}

const MOST_NAMED = 3;

/** Statements with the reader's own vote, since one can agree with others in disagreeing. */
function Shared({ kind, ids, most }: SharedProps) {
  const { t } = useTranslation(OPINIONS);
  const { votes } = useOwnAnswers();
  const known = useStatements();
  const statements = ids.flatMap((id) => known.get(id) ?? []).slice(0, MOST_NAMED);
  if (statements.length === 0) return <p>{t(`own.${kind}_on_nothing`)}</p>;
  return (
    <div>
      <p>{t(`own.${kind}`)}</p>
      <ul role="list" className={styles.twin}>
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementText statement={statement} />
            <OwnVote value={votes[statement.id]} most={most?.(statement.id) ?? null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OwnVoteProps {
  readonly value: VoteValue | undefined;
  readonly most: 'agree' | 'disagree' | null;
}

function OwnVote({ value, most }: OwnVoteProps) {
  const { t } = useTranslation(OPINIONS);
  if (value === undefined) return null;
  const you = t(`own.vote.${value === 1 ? 'agree' : value === -1 ? 'disagree' : 'pass'}`);
  return <p>{most === null ? you : t(`own.most.${most}`, { you })}</p>;
}
