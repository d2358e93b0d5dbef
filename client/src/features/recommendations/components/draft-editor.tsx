import type { FindingView } from '@polylogue/shared/findings/schemas';
import { citationMark, orderedCitations } from '@polylogue/shared/recommendations/citations.rules';
import type { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../lib/api/api-error.js';
import { useFindingWords } from '../../../lib/evidence-view/use-finding-words.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { useGoTo } from '../../../lib/routing/use-go-to.js';
import { useLeaveGuard } from '../../../lib/routing/use-leave-guard.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { ColumnLayout } from '../../../ui/layout/column-layout.js';
import { Stack } from '../../../ui/layout/stack.js';
import { discardDraft, publishDraft } from '../api/draft-calls.js';
import { writeKeptDraft } from '../api/kept-draft.js';
import { useDraftEditor } from '../api/use-draft-editor.js';
import { citationNames, fromEditorText, insertMark, namedMark, toEditorText } from '../rules/citation-names.rules.js';
import { isUnsaved } from '../rules/draft-editor.rules.js';
import { CitationPicker } from './citation-picker.js';
import { ConflictChoice } from './conflict-choice.js';
import styles from './draft.module.css';
import { CITING_PARTS, type CitingPart, DraftFields, fieldId } from './draft-fields.js';
import { PublishPanel } from './publish-panel.js';
import { RecommendationDocument } from './recommendation-document.js';
import { SaveLine } from './save-line.js';

export interface DraftEditorProps {
  readonly view: RecommendationView;
  readonly findings: readonly FindingView[];
}

/** Text, findings beside it, and below how the public will read it. */
export function DraftEditor({ view, findings }: DraftEditorProps) {
  const { t } = useTranslation('workshop');
  const paths = usePaths();
  const goTo = useGoTo();
  const { label } = useFindingWords();
  const { state, dispatch, save } = useDraftEditor(view);
  const { typed } = state;
  const names = useMemo(() => citationNames(findings, label), [findings, label]);
  const [lastPart, setLastPart] = useState<CitingPart>('problem');
  const cursor = useRef<{ part: CitingPart; at: number } | null>(null);
  useLeaveGuard(isUnsaved(state) ? t('save.leave') : null);

  // After a mark was put in, the cursor goes on behind it.
  useEffect(() => {
    if (cursor.current === null) return;
    const field = areaOf(cursor.current.part);
    field?.focus();
    field?.setSelectionRange(cursor.current.at, cursor.current.at);
    cursor.current = null;
  });

  const cite = (finding: FindingView): void => {
    const shown = toEditorText(typed[lastPart], names);
    const at = areaOf(lastPart)?.selectionEnd ?? shown.length;
    const placed = insertMark(shown, at, namedMark(names.get(finding.id) ?? ''));
    cursor.current = { part: lastPart, at: placed.cursor };
    const change = { [lastPart]: fromEditorText(placed.text, names) };
    dispatch({ type: 'typed', change: { ...change, citations: orderedCitations({ ...typed, ...change }) } });
  };
  const remove = (finding: FindingView): void => {
    const without = (text: string) =>
      text.replaceAll(` ${citationMark(finding.id)}`, '').replaceAll(citationMark(finding.id), '');
    // The button goes with its row: the focus goes back to the text.
    cursor.current = { part: lastPart, at: areaOf(lastPart)?.selectionEnd ?? 0 };
    const texts = Object.fromEntries(CITING_PARTS.map((part) => [part, without(typed[part])]));
    dispatch({ type: 'typed', change: { ...texts, citations: typed.citations.filter((id) => id !== finding.id) } });
  };
  const publish = async (): Promise<void> => {
    const saved = await save();
    if ('code' in saved) throw new ApiError(saved.code, { status: 0 });
    const published = await publishDraft(view.id, saved.version);
    goTo(paths.recommendation(published.slug));
  };
  const discard = async (): Promise<void> => {
    await discardDraft(view.id);
    writeKeptDraft(view.id, null);
    goTo(paths.workshop(view.networkSlug));
  };

  const cited = orderedCitations(typed).flatMap((id) => findings.find((finding) => finding.id === id) ?? []);
  return (
    <Stack gap="large">
      <div className={styles.bar}>
        <SaveLine state={state} onSave={() => void save()} />
        <ConflictChoice state={state} dispatch={dispatch} names={names} />
      </div>
      <ColumnLayout
        kind="document"
        endLabel={t('cite.heading')}
        end={
          <div className={styles.beside}>
            <CitationPicker
              networkSlug={view.networkSlug}
              findings={findings}
              names={names}
              typed={typed}
              onCite={cite}
              onRemove={remove}
            />
          </div>
        }
      >
        <DraftFields
          typed={typed}
          names={names}
          onChange={(change) => dispatch({ type: 'typed', change })}
          onEnter={setLastPart}
        />
      </ColumnLayout>
      <RuledSection heading={t('preview.heading')}>
        <div className={styles.preview}>
          <RecommendationDocument
            titleLevel={2}
            recommendation={{
              ...typed,
              title: typed.title.trim() === '' ? t('preview.no_title') : typed.title,
              publishedAt: null,
              citations: cited,
            }}
          />
        </div>
      </RuledSection>
      <PublishPanel typed={typed} isSettled={state.save.kind === 'idle'} onPublish={publish} onDiscard={discard} />
    </Stack>
  );
}

function areaOf(part: CitingPart): HTMLTextAreaElement | null {
  const field = document.getElementById(fieldId(part));
  return field instanceof HTMLTextAreaElement ? field : null;
}
