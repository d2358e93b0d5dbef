import { textLength } from '@polylogue/shared/kernel/text.rules';
import { ORIGIN_LIMIT, STATEMENT_GUIDE, STATEMENT_LIMIT } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LanguageChoice } from '../../../lib/room-view/language-choice.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useKeptForm } from '../../../lib/staff-view/use-kept-form.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import { useStatementChange } from '../api/use-statement-change.js';
import { useVoters } from '../api/use-voters.js';
import styles from '../desk.module.css';
import type { StatementTaskProps } from './statement-task.js';

const Words = z.object({ text: z.string(), lang: z.string(), origin: z.string() });

/** Other words for a statement, while nobody has voted on those there are; afterwards why not. */
export function EditForm(props: StatementTaskProps) {
  const { t } = useTranslation('desk');
  const voters = useVoters(props.item);
  if (voters === 0) return <WordFields {...props} />;
  return (
    <Notice
      title={t('edit.voted', { count: voters })}
      action={
        <Button variant="quiet" size="small" onClick={props.onDone} autoFocus>
          {t('edit.close')}
        </Button>
      }
    >
      {t('edit.voted_why')}
    </Notice>
  );
}

function WordFields({ item, statement, languages, onDone }: StatementTaskProps) {
  const { t, i18n } = useTranslation('desk');
  const { text, lang } = item;
  const edit = useStatementChange('statements.edit');
  const form = useKeptForm(`edit:${item.id}`, Words, () => ({ text, lang, origin: statement.origin ?? '' }));
  const [isUnfit, setUnfit] = useState(false);
  const { value, set, forget } = form;
  const close = (): void => {
    forget();
    onDone();
  };
  const give = async (reason: string): Promise<boolean> => {
    const length = textLength(value.text.trim());
    setUnfit(length === 0 || length > STATEMENT_LIMIT);
    if (length === 0 || length > STATEMENT_LIMIT) return false;
    const origin = value.origin.trim() === '' ? null : value.origin;
    const isDone = await edit.change({ statementId: item.id, text: value.text, lang: value.lang, origin, reason });
    if (isDone) close();
    return isDone;
  };
  const losesTranslations =
    Object.keys(statement.translations).length > 0 && (value.text.trim() !== text || value.lang !== lang);
  const fields = (
    <Stack gap="small">
      <TextArea
        label={t('edit.text')}
        error={isUnfit ? t('edit.unfit', { limit: STATEMENT_LIMIT }) : undefined}
        value={value.text}
        lang={value.lang}
        rows={3}
        autoFocus
        limit={STATEMENT_LIMIT}
        guide={STATEMENT_GUIDE}
        measure={textLength}
        counterText={(count) =>
          count.left >= 0 ? t('edit.left', { count: count.left }) : t('edit.over', { count: -count.left })
        }
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className={styles.pair}>
        <LanguageChoice
          label={t('edit.lang')}
          value={value.lang}
          languages={languages}
          onChange={(next) => set({ lang: next })}
        />
        <TextField
          label={t('edit.origin')}
          optionalText={t('optional')}
          value={value.origin}
          maxLength={ORIGIN_LIMIT}
          onChange={(event) => set({ origin: event.target.value })}
        />
      </div>
      {losesTranslations && <Notice tone="warning">{t('edit.loses_translations')}</Notice>}
      <FaultLine fault={edit.fault} />
    </Stack>
  );
  return (
    <ReasonForm
      lang={i18n.language}
      isFree
      isMild
      isForAuthor={item.authorId !== null}
      fields={fields}
      actionLabel={t('edit.do')}
      isBusy={edit.isBusy}
      fault={null}
      onGive={give}
      onCancel={close}
    />
  );
}
