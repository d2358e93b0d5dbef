import type { TFunction } from 'i18next';
import { spanText } from './span-text.js';

/** Seconds as people say them: 90 s, 5 min, 2 hours. */
export const secondsText = (t: TFunction<'console'>, seconds: number): string =>
  seconds < 120 && seconds !== 60 ? t('span.seconds', { count: seconds }) : spanText(t, Math.round(seconds / 60));
