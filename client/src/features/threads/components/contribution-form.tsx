import { textLength } from '@polylogue/shared/kernel/text.rules';
import { CONTRIBUTION_LIMIT, type ContributionStance } from '@polylogue/shared/threads/schemas';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandProblem, type Problem } from '../../../lib/room-view/command-problem.js';
import { LanguageChoice } from '../../../lib/room-view/language-choice.js';
import { stanceLabel } from '../../../lib/room-view/kind-label.js';
import { Button } from '../../../ui/actions/button.js';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';

export interface ContributionFormProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly sendLabel: string;
  /** The reader has just opened the form, so the first key goes into it. */
  readonly hasFocus?: boolean | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Absent while editing: stance and language stay as they were. */
  readonly stance?: ContributionStance | undefined;
  readonly onStance?: ((stance: ContributionStance) => void) | undefined;
  readonly lang: string;
  readonly languages?: readonly string[] | undefined;
  readonly onLang?: ((lang: string) => void) | undefined;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  readonly problemText?: string | undefined;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

const STANCES = ['for', 'against', 'neutral'] as const;

/** Writes an argument, a reply, or another version of one's own. */
export function ContributionForm(props: ContributionFormProps) {
  const { t } = useTranslation('threads');
  const length = textLength(props.text.trim());
  const canSend = length > 0 && length <= CONTRIBUTION_LIMIT;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSend && !props.isBusy) props.onSend();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {props.stance !== undefined && (
          <SegmentedChoice
            legend={t('form.stance')}
            options={STANCES.map((value) => ({ value, label: stanceLabel(t, value) }))}
            value={props.stance}
            onChange={(stance) => props.onStance?.(stance)}
          />
        )}
        <TextArea
          label={props.label}
          hint={props.hint}
          value={props.text}
          lang={props.lang}
          rows={5}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the press that opened the form
          autoFocus={props.hasFocus}
          limit={CONTRIBUTION_LIMIT}
          measure={textLength}
          counterText={(count) =>
            count.left >= 0 ? t('form.left', { count: count.left }) : t('form.over', { count: -count.left })
          }
          onChange={(event) => props.onText(event.target.value)}
        />
        {props.languages !== undefined && props.onLang !== undefined && (
          <LanguageChoice value={props.lang} languages={props.languages} onChange={props.onLang} />
        )}
        <CommandProblem problem={props.problem} text={props.problemText} />
        <Cluster gap="small">
          <Button type="submit" isBusy={props.isBusy} busyText={t('form.sending')} disabled={!canSend && !props.isBusy}>
            {props.sendLabel}
          </Button>
          <Button variant="quiet" onClick={props.onCancel}>
            {t('form.cancel')}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}
