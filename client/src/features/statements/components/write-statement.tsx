import { textLength } from '@polylogue/shared/kernel/text.rules';
import { STATEMENT_GUIDE, STATEMENT_LIMIT } from '@polylogue/shared/statements/schemas';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandProblem, type Problem } from '../../../lib/room-view/command-problem.js';
import { LanguageChoice } from '../../../lib/room-view/language-choice.js';
import { Button } from '../../../ui/actions/button.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { Card } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Heading, Quiet } from '../../../ui/text/heading.js';

export interface WriteStatementProps {
  readonly text: string;
  /** The reader has just opened the form, so the first key goes into it. */
  readonly hasFocus: boolean;
  readonly lang: string;
  readonly languages: readonly string[];
  readonly isHeldFirst: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** Below the text: what has been said already. */
  readonly similar: ReactNode;
  readonly onText: (text: string) => void;
  readonly onLang: (lang: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** One claim in one's own words. What is typed is kept until it is stored or taken back. */
export function WriteStatement(props: WriteStatementProps) {
  const { text, lang } = props;
  const { t } = useTranslation('statements');
  const id = useId();
  const length = textLength(text.trim());
  const canSend = length > 0 && length <= STATEMENT_LIMIT;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSend && !props.isBusy) props.onSend();
  };
  return (
    <Card as="form" onSubmit={submit} aria-labelledby={id}>
      <Stack>
        <Heading level={3} size={3} id={id}>
          {t('write.title')}
        </Heading>
        <TextArea
          label={t('write.label')}
          hint={t('write.hint', { guide: STATEMENT_GUIDE })}
          value={text}
          lang={lang}
          rows={4}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the press that opened the form
          autoFocus={props.hasFocus}
          limit={STATEMENT_LIMIT}
          guide={STATEMENT_GUIDE}
          measure={textLength}
          counterText={(count) =>
            count.left >= 0 ? t('write.left', { count: count.left }) : t('write.over', { count: -count.left })
          }
          onChange={(event) => props.onText(event.target.value)}
        />
        {props.similar}
        <LanguageChoice value={lang} languages={props.languages} onChange={props.onLang} />
        {props.isHeldFirst && <Quiet>{t('write.held_first')}</Quiet>}
        <CommandProblem problem={props.problem} />
        <Cluster gap="small">
          <Button
            type="submit"
            isBusy={props.isBusy}
            busyText={t('write.sending')}
            disabled={!canSend && !props.isBusy}
          >
            {t('write.send')}
          </Button>
          <Button variant="quiet" onClick={props.onCancel}>
            {t('write.cancel')}
          </Button>
        </Cluster>
      </Stack>
    </Card>
  );
}
