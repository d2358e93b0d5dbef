import { textLength } from '@polylogue/shared/kernel/text.rules';
import { STATEMENT_LIMIT } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useKeptForm } from '../../../lib/staff-view/use-kept-form.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { useStatementChange } from '../api/use-statement-change.js';
import { useVoters } from '../api/use-voters.js';
import type { StatementTaskProps } from './statement-task.js';
import { WordFields, Words } from './word-fields.js';

/** Other words for a statement, while nobody has voted on those there are; afterwards why not. */
export function EditForm(props: StatementTaskProps) {
  const { t } = useTranslation('desk');
  const voters = useVoters(props.item);
  if (voters === 0) return <UnvotedForm {...props} />;
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

function UnvotedForm({ item, statement, languages, onDone }: StatementTaskProps) {
  const { t, i18n } = useTranslation('desk');
  const { id, text, lang, authorId } = item;
  const edit = useStatementChange('statements.edit');
  const { value, set, isKept, forget } = useKeptForm(`edit:${id}`, Words, () => ({
    text,
    lang,
    origin: statement.origin ?? '',
  }));
  const [isUnfit, setUnfit] = useState(false);
  const give = async (reason: string): Promise<boolean> => {
    const length = textLength(value.text.trim());
    const isFit = length > 0 && length <= STATEMENT_LIMIT;
    setUnfit(!isFit);
    if (!isFit) return false;
    const origin = value.origin.trim() === '' ? null : value.origin;
    const isDone = await edit.change({ statementId: id, text: value.text, lang: value.lang, origin, reason });
    if (isDone) {
      forget();
      onDone();
    }
    return isDone;
  };
  const losesTranslations =
    Object.keys(statement.translations).length > 0 && (value.text.trim() !== text || value.lang !== lang);
  return (
    <ReasonForm
      lang={i18n.language}
      isFree
      isMild
      isForAuthor={authorId !== null}
      fields={
        <WordFields
          value={value}
          languages={languages}
          isUnfit={isUnfit}
          losesTranslations={losesTranslations}
          fault={edit.fault}
          onChange={set}
          onForget={isKept ? forget : null}
        />
      }
      actionLabel={t('edit.do')}
      isBusy={edit.isBusy}
      fault={null}
      onGive={give}
      onCancel={onDone}
    />
  );
}
