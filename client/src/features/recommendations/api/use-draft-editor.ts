import type { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import { type ApiErrorCode, errorCodeOf } from '../../../lib/api/api-error.js';
import {
  type EditorEvent,
  type EditorState,
  editorReducer,
  isReadyToSave,
  isUnsaved,
  isWorthRetrying,
  openEditor,
} from '../rules/draft-editor.rules.js';
import { fetchDraft, storeDraft } from './draft-calls.js';
import { readKeptDraft, writeKeptDraft } from './kept-draft.js';

/** Pause in typing after which the text is saved by itself, and after which a save without a line is tried again. */
const PAUSE_MS = 4000;
const RETRY_MS = 10_000;

/** The version that holds what was typed, or the code why it is not saved. */
export type Saved = { readonly version: number } | { readonly code: ApiErrorCode };

export interface DraftEditorHandle {
  readonly state: EditorState;
  readonly dispatch: Dispatch<EditorEvent>;
  /** Saves now; answers the version that holds the text, or why there is none. */
  readonly save: () => Promise<Saved>;
}

/** The editor of one draft: what is typed is kept on the device at once and saved after a pause, on top of the version it came from. */
export function useDraftEditor(view: RecommendationView): DraftEditorHandle {
  const { id } = view;
  const [state, dispatch] = useReducer(editorReducer, view, (it) => openEditor(it, readKeptDraft(it.id)));
  // For timers and presses: what is saved is what stands there then. Before the other effects, which may save.
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  useEffect(() => {
    writeKeptDraft(id, isUnsaved(state) ? { version: state.base.version, text: state.typed } : null);
  }, [id, state]);

  const save = useCallback(async (): Promise<Saved> => {
    const { typed, base } = latest.current;
    if (!isUnsaved(latest.current)) return { version: base.version };
    if (!isReadyToSave(latest.current)) return { code: typed.title.trim() === '' ? 'text_empty' : 'version_conflict' };
    dispatch({ type: 'saving' });
    try {
      const saved = await storeDraft(id, base.version, typed);
      dispatch({ type: 'saved', view: saved, sent: typed, at: Date.now() });
      return { version: saved.version };
    } catch (error) {
      const code = errorCodeOf(error);
      dispatch({ type: 'failed', code });
      return { code };
    }
  }, [id]);

  // Somebody else saved: their text is fetched, so that both can be offered.
  const isBlind = state.save.kind === 'conflict' && state.save.theirs === null;
  useEffect(() => {
    if (!isBlind) return undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const theirs = await fetchDraft(id).catch(() => null);
      if (!isOver && theirs !== null) dispatch({ type: 'theirs', view: theirs });
    };
    void look();
    const timer = setInterval(() => void look(), RETRY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [id, isBlind]);

  const isRetry = isWorthRetrying(state.save);
  const isReady = isReadyToSave(state) && (isRetry || state.save.kind === 'idle');
  const wait = isRetry ? RETRY_MS : PAUSE_MS;
  const { typed, save: tried } = state;
  useEffect(() => {
    if (!isReady) return undefined;
    // Each keystroke begins the pause anew, and so does each try that failed.
    void [typed, tried];
    const timer = setTimeout(() => void save(), wait);
    const onLine = (): void => void save();
    window.addEventListener('online', onLine);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', onLine);
    };
  }, [isReady, typed, tried, wait, save]);

  return { state, dispatch, save };
}
