import type { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import {
  type EditorEvent,
  type EditorState,
  editorReducer,
  isReadyToSave,
  isUnsaved,
  openEditor,
} from '../rules/draft-editor.rules.js';
import { fetchDraft, storeDraft } from './draft-calls.js';
import { readKeptDraft, writeKeptDraft } from './kept-draft.js';

/** Pause in typing after which the text is saved by itself, and after which a save without a line is tried again. */
const PAUSE_MS = 4000;
const RETRY_MS = 10_000;

export interface DraftEditorHandle {
  readonly state: EditorState;
  readonly dispatch: Dispatch<EditorEvent>;
  /** Saves now; answers the version that holds the text, or null when it could not be saved. */
  readonly save: () => Promise<number | null>;
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

  const save = useCallback(async (): Promise<number | null> => {
    const { typed, base } = latest.current;
    if (!isUnsaved(latest.current)) return base.version;
    if (!isReadyToSave(latest.current)) return null;
    dispatch({ type: 'saving' });
    try {
      const saved = await storeDraft(id, base.version, typed);
      dispatch({ type: 'saved', view: saved, sent: typed, at: Date.now() });
      return saved.version;
    } catch (error) {
      dispatch({ type: 'failed', code: errorCodeOf(error) });
      return null;
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

  const isReady = isReadyToSave(state) && state.save.kind !== 'failed';
  const wait = state.save.kind === 'offline' ? RETRY_MS : PAUSE_MS;
  const { typed } = state;
  useEffect(() => {
    if (!isReady) return undefined;
    // Each keystroke begins the pause anew.
    void typed;
    const timer = setTimeout(() => void save(), wait);
    const onLine = (): void => void save();
    window.addEventListener('online', onLine);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', onLine);
    };
  }, [isReady, typed, wait, save]);

  return { state, dispatch, save };
}
