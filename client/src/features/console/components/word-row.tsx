import type { textsRoute } from '@polylogue/shared/polls/routes';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteAnswer } from '../../../lib/api/call-route.js';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Select } from '../../../ui/forms/select.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import type { WrittenText } from './text-row.js';

type Merge = RouteAnswer<typeof textsRoute>['merges'][number];

export interface WordRowProps {
  readonly poll: PollView;
  readonly word: WrittenText;
  /** Words that it may be counted as. */
  readonly others: readonly WrittenText[];
  readonly onChanged: () => void;
}

/** A word of a word cloud: counted as another spelling of the same, or left out. */
export function WordRow({ poll, word, others, onChanged }: WordRowProps) {
  const { t } = useTranslation('console');
  const merge = useMerge(poll, onChanged);
  const [doing, setDoing] = useState<'merge' | 'leave_out' | null>(null);
  const [into, setInto] = useState('');
  const choices = [...new Set(others.map(({ text }) => text))].filter((text) => text !== word.text);
  return (
    <LineRow
      state={word.isHidden ? 'done' : 'normal'}
      title={<ExternalText text={word.text} lang={word.lang} as="span" look="plain" />}
      detail={
        doing !== null && (
          <Stack gap="small">
            {doing === 'merge' && (
              <Select
                label={t('texts.into', { word: word.text })}
                value={into}
                emptyLabel={t('texts.into_choose')}
                options={choices.map((text) => ({ value: text, label: text }))}
                onChange={(event) => setInto(event.target.value)}
              />
            )}
            {(doing === 'leave_out' || into !== '') && (
              <ReasonForm
                lang={word.lang}
                isFree
                actionLabel={t(`texts.${doing}_do`, { into })}
                isBusy={merge.isBusy}
                fault={merge.fault}
                onGive={async (reason) => {
                  const isStored = await merge.run(word.text, doing === 'merge' ? into : null, reason);
                  if (isStored) setDoing(null);
                  return isStored;
                }}
                onCancel={() => setDoing(null)}
              />
            )}
          </Stack>
        )
      }
      end={
        doing === null && (
          <Cluster gap="small">
            {(['merge', 'leave_out'] as const).map((what) => (
              <Button
                key={what}
                variant="quiet"
                size="small"
                aria-label={t(`texts.${what}_aria`, { word: word.text })}
                onClick={() => setDoing(what)}
              >
                {t(`texts.${what}`)}
              </Button>
            ))}
          </Cluster>
        )
      }
    />
  );
}

export interface WordMergesProps {
  readonly poll: PollView;
  readonly merges: readonly Merge[];
  readonly onChanged: () => void;
}

/** What was done to words, and back again: a word counted as itself is counted as it was written. */
export function WordMerges({ poll, merges, onChanged }: WordMergesProps) {
  const { t } = useTranslation('console');
  return (
    <RuledSection rule="quiet" headingLevel={4} heading={t('texts.merges')}>
      <LineList>
        {merges.map((merged) => (
          <MergeRow key={merged.word} poll={poll} merged={merged} onChanged={onChanged} />
        ))}
      </LineList>
    </RuledSection>
  );
}

function MergeRow({
  poll,
  merged,
  onChanged,
}: {
  readonly poll: PollView;
  readonly merged: Merge;
  readonly onChanged: () => void;
}) {
  const { t, i18n } = useTranslation('console');
  const merge = useMerge(poll, onChanged);
  const [isAsking, setAsking] = useState(false);
  const { word, into } = merged;
  return (
    <LineRow
      title={into === null ? t('texts.was_left_out', { word }) : t('texts.was_merged', { word, into })}
      detail={
        isAsking && (
          <ReasonForm
            lang={i18n.language}
            isFree
            actionLabel={t('texts.undo_do')}
            isBusy={merge.isBusy}
            fault={merge.fault}
            onGive={(reason) => merge.run(word, word, reason)}
            onCancel={() => setAsking(false)}
          />
        )
      }
      end={
        !isAsking && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('texts.undo_aria', { word })}
            onClick={() => setAsking(true)}
          >
            {t('texts.undo')}
          </Button>
        )
      }
    />
  );
}

function useMerge(poll: PollView, onChanged: () => void) {
  const faultText = useFaultText();
  const merge = useStaffCommand('polls.merge-words');
  return {
    isBusy: merge.isBusy,
    fault: faultText(merge.fault),
    run: async (word: string, into: string | null, reason: string): Promise<boolean> => {
      const isStored = (await merge.run({ pollId: poll.id, word, into, reason })) !== null;
      if (isStored) onChanged();
      return isStored;
    },
  };
}
