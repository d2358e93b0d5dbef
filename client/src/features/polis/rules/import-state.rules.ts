import type {
  PolisFaultView,
  PolisImportEvent,
  PolisImportResult,
  PolisReading,
} from '@polylogue/shared/polis/import-events';
import type { ApiErrorCode } from '../../../lib/api/api-error.js';

/** How bringing an export in stands. */
export type ImportState =
  | { readonly step: 'idle' }
  /** Bytes that are sent, of so many. */
  | { readonly step: 'sending'; readonly sent: number; readonly of: number }
  /** All files are there; null until the first word of the reading. */
  | { readonly step: 'reading'; readonly reading: PolisReading | null }
  | { readonly step: 'refused'; readonly fault: PolisFaultView }
  /** A file was changed on disk since it was picked, so that the browser does not give it out any more. */
  | { readonly step: 'changed'; readonly file: string }
  | { readonly step: 'failed'; readonly code: ApiErrorCode }
  | { readonly step: 'cancelled' }
  | { readonly step: 'done'; readonly result: PolisImportResult };

export const IDLE: ImportState = { step: 'idle' };

export const isRunning = ({ step }: ImportState): boolean => step === 'sending' || step === 'reading';

/** Bytes that went out: when it was the last, the reading begins. */
export const whenSent = (sent: number, of: number): ImportState =>
  sent < of ? { step: 'sending', sent, of } : { step: 'reading', reading: null };

/** What the server tells, as the state it leads to. */
export function whenTold(event: PolisImportEvent): ImportState {
  switch (event.type) {
    case 'reading':
      return { step: 'reading', reading: event };
    case 'imported':
      return { step: 'done', result: event };
    case 'fault':
      return { step: 'refused', fault: event };
    case 'failed':
      return { step: 'failed', code: event.code };
  }
}

/** Share of the reading that is done, 0 to 1; null where nothing is known yet. */
export const readFraction = (reading: PolisReading | null): number | null =>
  reading === null || reading.of === 0 ? null : reading.bytes / reading.of;
