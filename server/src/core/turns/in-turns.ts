/** So long work may keep everybody else waiting at a time, milliseconds. */
const SLICE_MS = 8;

/** Does long work step by step, and lets everything else that waits have its turn between steps: votes do not stand behind a list for staff. Rejects like a step. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let began = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
}
