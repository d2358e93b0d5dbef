import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { type CitationNames, toEditorText } from '../rules/citation-names.rules.js';
import { draftOf, type EditorEvent, type EditorState } from '../rules/draft-editor.rules.js';

export interface ConflictChoiceProps {
  readonly state: EditorState;
  readonly dispatch: Dispatch<EditorEvent>;
  readonly names: CitationNames;
}

const PARTS = ['title', 'problem', 'proposal', 'justification', 'addressee'] as const;

/** Somebody else saved while this was being written: both texts are offered, and nothing is lost either way. */
export function ConflictChoice({ state, dispatch, names }: ConflictChoiceProps) {
  const { t } = useTranslation('workshop');
  if (state.save.kind !== 'conflict') return null;
  const { theirs } = state.save;
  if (theirs === null) {
    return (
      <Notice tone="warning" title={t('conflict.title')} isUrgent>
        {t('conflict.fetching')}
      </Notice>
    );
  }
  const other = draftOf(theirs);
  const differing = PARTS.filter((part) => other[part] !== state.typed[part]);
  return (
    <Notice
      tone="warning"
      title={t('conflict.title')}
      isUrgent
      action={
        <Cluster>
          <Button onClick={() => dispatch({ type: 'keep_mine' })}>{t('conflict.keep_mine')}</Button>
          <Button variant="line" onClick={() => dispatch({ type: 'take_theirs' })}>
            {t('conflict.take_theirs')}
          </Button>
        </Cluster>
      }
    >
      <Stack>
        <p>{t('conflict.why', { version: theirs.version })}</p>
        {differing.map((part) => (
          <details key={part}>
            <summary>{t('conflict.theirs', { part: t(`field.${part}`) })}</summary>
            <ExternalText text={toEditorText(other[part], names)} lang={other.lang} />
          </details>
        ))}
      </Stack>
    </Notice>
  );
}
