import type { RecommendationDraft, RecommendationView } from '@polylogue/shared/recommendations/schemas';

/** What is sent and what the server holds: the same shape. */
export type DraftText = RecommendationDraft;

/** Where saving stands. `offline` and `failed` keep what was typed; `conflict` waits for a decision. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'conflict'; readonly theirs: RecommendationView | null };

export interface EditorState {
  readonly typed: DraftText;
  /** The version the typed text was begun on, and its text. */
  readonly base: { readonly version: number; readonly text: DraftText };
  readonly save: SaveState;
  /** Clock of this device at the last save; null before the first. */
  readonly savedAt: number | null;
}

export type EditorEvent =
  | { readonly type: 'typed'; readonly change: Partial<DraftText> }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly view: RecommendationView; readonly sent: DraftText; readonly at: number }
  | { readonly type: 'failed'; readonly code: string }
  | { readonly type: 'theirs'; readonly view: RecommendationView }
  | { readonly type: 'take_theirs' }
  | { readonly type: 'keep_mine' };

export const draftOf = (view: RecommendationView): DraftText => ({
  lang: view.lang,
  title: view.title,
  problem: view.problem,
  proposal: view.proposal,
  justification: view.justification,
  addressee: view.addressee,
  level: view.level,
  citations: view.citations.map(({ id }) => id),
});

const TEXTS = ['lang', 'title', 'problem', 'proposal', 'justification', 'addressee', 'level'] as const;

export const isSameDraft = (a: DraftText, b: DraftText): boolean =>
  TEXTS.every((part) => a[part] === b[part]) && a.citations.join() === b.citations.join();

/** What was kept on this device from an earlier visit, with the version it was begun on. */
export interface KeptDraft {
  readonly version: number;
  readonly text: DraftText;
}

/**
 * Opens the editor on what the server holds. A kept text is taken up again; when somebody else saved in between, both are
 * offered instead of one winning silently.
 */
export function openEditor(view: RecommendationView, kept: KeptDraft | null): EditorState {
  const text = draftOf(view);
  const base = { version: view.version, text };
  if (kept === null || isSameDraft(kept.text, text))
    return { typed: text, base, save: { kind: 'idle' }, savedAt: null };
  const isOverwritten = kept.version !== view.version;
  return {
    typed: kept.text,
    base: isOverwritten ? { version: kept.version, text } : base,
    save: isOverwritten ? { kind: 'conflict', theirs: view } : { kind: 'idle' },
    savedAt: null,
  };
}

export const isUnsaved = ({ typed, base }: EditorState): boolean => !isSameDraft(typed, base.text);

/** Whether saving would do something now: there is something new, a title, and nothing to be decided first. */
export const isReadyToSave = (state: EditorState): boolean =>
  isUnsaved(state) && state.typed.title.trim() !== '' && state.save.kind !== 'saving' && state.save.kind !== 'conflict';

export function editorReducer(state: EditorState, event: EditorEvent): EditorState {
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        typed: { ...state.typed, ...event.change },
        // What was wrong with the text may be put right now.
        save: state.save.kind === 'failed' ? { kind: 'idle' } : state.save,
      };
    case 'saving':
      return { ...state, save: { kind: 'saving' } };
    case 'saved':
      return afterSave(state, event);
    case 'failed':
      if (event.code === 'version_conflict') return { ...state, save: { kind: 'conflict', theirs: null } };
      return { ...state, save: event.code === 'offline' ? { kind: 'offline' } : { kind: 'failed', code: event.code } };
    case 'theirs':
      return { ...state, save: { kind: 'conflict', theirs: event.view } };
    case 'take_theirs':
      return state.save.kind === 'conflict' && state.save.theirs
        ? { ...openEditor(state.save.theirs, null), savedAt: state.savedAt }
        : state;
    case 'keep_mine': {
      const theirs = state.save.kind === 'conflict' ? state.save.theirs : null;
      if (theirs === null) return state;
      // Saved on top of theirs, which stays readable as a version of its own.
      return { ...state, base: { version: theirs.version, text: draftOf(theirs) }, save: { kind: 'idle' } };
    }
  }
}

/**
 * What is typed stays as it is, trailing blanks too, although the server tidies what it stores: nothing may move under the hands of
 * whoever is writing. What was typed since it was sent is unsaved again.
 */
function afterSave(state: EditorState, { view, sent, at }: Extract<EditorEvent, { type: 'saved' }>): EditorState {
  return { ...state, base: { version: view.version, text: sent }, save: { kind: 'idle' }, savedAt: at };
}

const PASSING = new Set(['unavailable', 'too_many', 'internal']);

/** Whether a save that found no way may find one later by itself. */
export const isWorthRetrying = (save: SaveState): boolean =>
  save.kind === 'offline' || (save.kind === 'failed' && PASSING.has(save.code));
