import { type Dispatch, useEffect, useReducer } from 'react';
import { keepForm, keptForm } from '../../lib/staff-view/kept-form.js';
import { afterStep, emptyList, isForgettable, SeedList, type SeedListStep } from './rules/seed-list.rules.js';

/** The list that is being prepared for a room, in this browser: it survives a reload until its lines are stored or taken off. */
export function useSeedList(roomId: string, lang: string): readonly [SeedList, Dispatch<SeedListStep>] {
  const key = `seeds:${roomId}`;
  const [list, step] = useReducer(afterStep, null, () => keptForm(key, SeedList) ?? emptyList(lang));
  useEffect(() => keepForm(key, isForgettable(list) ? null : list), [key, list]);
  return [list, step];
}
