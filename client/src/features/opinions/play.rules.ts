/** Time a place of the slider is shown while it plays: long enough to read two sizes. */
export const PLAY_STEP_MS = 1_600;

/** The place after this one while playing; null at the end, where playing stops. */
export const nextPlace = (place: number, places: number): number | null => (place + 1 < places ? place + 1 : null);

/** Where playing begins: where the slider stands, or from the start again when it stands at the end. */
export const startOfPlay = (place: number, places: number): number => (place + 1 < places ? place : 0);

/** The place on the slider of a version, or the last one, which is where the room stands now. */
export function placeOfVersion(versions: readonly number[], version: number | null): number {
  const at = version === null ? -1 : versions.indexOf(version);
  return at === -1 ? versions.length - 1 : at;
}
