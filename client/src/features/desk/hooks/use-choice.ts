import { useState } from 'react';
import { placeWithin } from '../rules/desk.rules.js';

/** The chosen text, and where it stood: when it is gone, the one in its place is chosen. */
interface Choice {
  readonly id: string | null;
  readonly place: number;
  /** Moved to by key, so the focus goes there too. */
  readonly takesFocus: boolean;
}

export interface DeskChoice {
  /** Place of the chosen text; -1 in an empty list. */
  readonly chosen: number;
  readonly takesFocus: boolean;
  readonly choose: (at: number, takesFocus?: boolean) => void;
}

/** Which of the shown texts the keys act on. */
export function useChoice(shown: readonly { readonly id: string }[], startAt: string | null): DeskChoice {
  const [choice, setChoice] = useState<Choice>({ id: startAt, place: 0, takesFocus: false });
  const found = shown.findIndex(({ id }) => id === choice.id);
  return {
    chosen: found === -1 ? placeWithin(choice.place, shown.length) : found,
    takesFocus: choice.takesFocus,
    choose: (at, takesFocus = false) => setChoice({ id: shown[at]?.id ?? null, place: at, takesFocus }),
  };
}
