import { createHash } from 'node:crypto';
import type { Anomaly } from '@polylogue/shared/opinions/anomalies';

/** An anomaly with the key by which staff speak of it. */
export interface KeptAnomaly extends Anomaly {
  readonly key: string;
}

/** SHA-256 (hex) of kind and people: the same people stay the same case from update to update. The order of ids does not matter. */
export const anomalyKey = (kind: string, participantIds: readonly string[]): string =>
  createHash('sha256')
    .update(`${kind}\n${participantIds.toSorted().join('\n')}`)
    .digest('hex');
