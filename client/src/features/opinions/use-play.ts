import { useEffect, useState } from 'react';
import { PLAY_STEP_MS, nextPlace, startOfPlay } from './play.rules.js';

export interface Play {
  readonly isPlaying: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Moves through the places of a slider by itself, until the end or until stopped. */
export function usePlay(place: number, places: number, onPlace: (place: number) => void): Play {
  const [isPlaying, setIsPlaying] = useState(false);
  const next = isPlaying ? nextPlace(place, places) : null;
  useEffect(() => {
    if (next === null) {
      setIsPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => onPlace(next), PLAY_STEP_MS);
    return () => clearTimeout(timer);
  }, [next, onPlace]);
  return {
    isPlaying: next !== null,
    start: () => {
      onPlace(startOfPlay(place, places));
      setIsPlaying(true);
    },
    stop: () => setIsPlaying(false),
  };
}
