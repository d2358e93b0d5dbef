import { describe, expect, it } from '@jest/globals';
import { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import {
  draftOf,
  type EditorState,
  editorReducer,
  isReadyToSave,
  isUnsaved,
  isWorthRetrying,
  openEditor,
} from './draft-editor.rules.js';

const view = (version: number, problem: string) =>
  RecommendationView.parse({
    id: '11111111-1111-4111-8111-111111111111',
    slug: 'counter',
    title: 'A counter',
    lang: 'en',
    state: 'draft',
    level: 'national',
    addressee: '',
    publishedAt: null,
    networkSlug: 'small-towns',
    networkName: 'Small towns',
    problem,
    proposal: '',
    justification: '',
    version,
    citations: [],
    can: ['edit', 'publish'],
  });

const typing = (state: EditorState, problem: string) => editorReducer(state, { type: 'typed', change: { problem } });

describe('the editor of a draft', () => {
  it('has something to save once something was typed, and never without a title', () => {
    const open = openEditor(view(1, 'a'), null);
    expect(isUnsaved(open)).toBe(false);
    expect(isReadyToSave(typing(open, 'b'))).toBe(true);
    expect(isReadyToSave(editorReducer(open, { type: 'typed', change: { title: ' ' } }))).toBe(false);
  });

  it('goes on with the version the save made, and keeps what was typed meanwhile', () => {
    const sent = typing(openEditor(view(1, 'a'), null), 'ab');
    const goneOn = typing(editorReducer(sent, { type: 'saving' }), 'abc');
    const saved = editorReducer(goneOn, { type: 'saved', view: view(2, 'ab'), sent: sent.typed, at: 7 });
    expect(saved).toMatchObject({ typed: { problem: 'abc' }, base: { version: 2 }, savedAt: 7 });
    expect(isReadyToSave(saved)).toBe(true);
  });

  it('moves nothing under the hands of who is writing, though the server tidies what it stores', () => {
    const sent = typing(openEditor(view(1, 'a'), null), 'ab ');
    const saved = editorReducer(sent, { type: 'saved', view: view(2, 'ab'), sent: sent.typed, at: 7 });
    expect(saved.typed.problem).toBe('ab ');
    expect(isUnsaved(saved)).toBe(false);
  });

  it('tries again by itself what may pass, and after a refusal once the text has changed', () => {
    const mine = typing(openEditor(view(1, 'a'), null), 'mine');
    const failed = (code: string) => editorReducer(mine, { type: 'failed', code });
    expect(isWorthRetrying(failed('unavailable').save)).toBe(true);
    expect(isWorthRetrying(failed('text_too_long').save)).toBe(false);
    expect(typing(failed('text_too_long'), 'shorter').save).toEqual({ kind: 'idle' });
  });

  it('keeps the typed text offline', () => {
    const offline = editorReducer(typing(openEditor(view(1, 'a'), null), 'mine'), { type: 'failed', code: 'offline' });
    expect(offline).toMatchObject({ save: { kind: 'offline' }, typed: { problem: 'mine' } });
    expect(isReadyToSave(offline)).toBe(true);
  });

  it('takes up again what was kept on the device', () => {
    const kept = { version: 1, text: { ...draftOf(view(1, 'a')), problem: 'kept' } };
    expect(openEditor(view(1, 'a'), kept)).toMatchObject({ typed: { problem: 'kept' }, save: { kind: 'idle' } });
  });
});

describe('when somebody else saved in between', () => {
  const mine = typing(openEditor(view(1, 'a'), null), 'mine');
  const conflict = editorReducer(editorReducer(mine, { type: 'failed', code: 'version_conflict' }), {
    type: 'theirs',
    view: view(2, 'theirs'),
  });

  it('nothing is saved before a decision, and nothing typed is lost', () => {
    expect(isReadyToSave(conflict)).toBe(false);
    expect(conflict.typed.problem).toBe('mine');
  });

  it('mine can go on top of theirs', () => {
    const kept = editorReducer(conflict, { type: 'keep_mine' });
    expect(kept).toMatchObject({ typed: { problem: 'mine' }, base: { version: 2 } });
    expect(isReadyToSave(kept)).toBe(true);
  });

  it('theirs can be taken', () => {
    const taken = editorReducer(conflict, { type: 'take_theirs' });
    expect(taken).toMatchObject({ typed: { problem: 'theirs' }, base: { version: 2 }, save: { kind: 'idle' } });
  });

  it('is seen too when it happened before the page was opened', () => {
    const kept = { version: 1, text: mine.typed };
    expect(openEditor(view(2, 'theirs'), kept)).toMatchObject({
      save: { kind: 'conflict' },
      typed: { problem: 'mine' },
    });
  });
});
