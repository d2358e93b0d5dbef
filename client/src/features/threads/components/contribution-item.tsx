import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { TownView } from '@polylogue/shared/networks/schemas';
import type { ContributionView } from '@polylogue/shared/threads/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDraft } from '../../../lib/live/draft-store.js';
import { formatMoment } from '../../../lib/room-view/format-time.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { stanceLabel } from '../../../lib/room-view/kind-label.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { Button } from '../../../ui/actions/button.js';
import { Tag } from '../../../ui/figures/tag.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { ContributionHistory } from './contribution-history.js';
import { EditContribution } from './edit-contribution.js';
import { HelpsButton } from './helps-button.js';
import styles from './threads.module.css';
import { WriteContribution, contributionDraftKey } from './write-contribution.js';

export interface ContributionItemProps {
  readonly roomId: DialogueId;
  readonly contribution: ContributionView;
  readonly towns: readonly TownView[];
  readonly languages: readonly string[];
  readonly participantId: string | null;
  readonly isOpen: boolean;
  readonly now: number;
}

const TONES = { for: 'positive', against: 'negative', neutral: 'neutral' } as const;

/** One contribution: who from where, what for, the words, and what one can do about it. */
export function ContributionItem(props: ContributionItemProps) {
  const { contribution, participantId, isOpen } = props;
  const { t, i18n } = useTranslation(['threads', 'room-view']);
  const isOwn = contribution.authorId !== null && contribution.authorId === participantId;
  const [mode, setMode] = useState<'read' | 'reply' | 'edit' | 'history'>(() =>
    readDraft(contributionDraftKey(contribution.itemId, contribution.id)) !== ''
      ? 'reply'
      : readDraft(`edit:${contribution.id}`) !== ''
        ? 'edit'
        : 'read',
  );
  const toggle = (wanted: typeof mode) => () => setMode(mode === wanted ? 'read' : wanted);
  const done = (): void => setMode('read');
  const name = isOwn
    ? t('person.you', { ns: 'room-view' })
    : (contribution.authorName ?? t('person.nobody', { ns: 'room-view' }));
  return (
    <article className={styles.item} aria-label={t('contribution_of', { name, number: contribution.number })}>
      <KeepFocus>
        <Stack gap="small">
          <div className={styles.head}>
            <ExternalText as="span" look="plain" className={styles.author ?? ''} text={name} />
            <TownMark town={townOf(props.towns, contribution.townId)} />
            <Tag tone={TONES[contribution.stance]}>{stanceLabel(t, contribution.stance)}</Tag>
            <time dateTime={contribution.at}>{formatMoment(contribution.at, i18n.language, props.now)}</time>
          </div>
          {mode === 'edit' ? (
            <EditContribution contribution={contribution} onDone={done} />
          ) : (
            <ExternalText text={contribution.text} lang={contribution.lang} />
          )}
          <Cluster gap="small">
            <HelpsButton contribution={contribution} isOwn={isOwn} isOpen={isOpen} />
            {isOpen && contribution.parentId === null && (
              <Button variant="quiet" size="small" aria-expanded={mode === 'reply'} onClick={toggle('reply')}>
                {t('reply')}
              </Button>
            )}
            {isOpen && isOwn && (
              <Button variant="quiet" size="small" aria-expanded={mode === 'edit'} onClick={toggle('edit')}>
                {t('edit.open')}
              </Button>
            )}
            {contribution.version > 1 && (
              <Button variant="quiet" size="small" aria-expanded={mode === 'history'} onClick={toggle('history')}>
                {t(mode === 'history' ? 'history.close' : 'history.open')}
              </Button>
            )}
          </Cluster>
          {mode === 'reply' && (
            <WriteContribution
              itemId={contribution.itemId}
              parentId={contribution.id}
              languages={props.languages}
              onDone={done}
            />
          )}
          {mode === 'history' && (
            <ContributionHistory roomId={props.roomId} contribution={contribution} now={props.now} />
          )}
        </Stack>
      </KeepFocus>
    </article>
  );
}
