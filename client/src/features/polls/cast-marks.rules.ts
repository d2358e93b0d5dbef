import { Marks } from '@polylogue/shared/polls/marks';

/** The marks in a ballot as it was sent, when it was for this poll; null else. */
export function castMarks(input: unknown, pollId: string): Marks | null {
  if (typeof input !== 'object' || input === null || !('pollId' in input) || !('marks' in input)) return null;
  if (input.pollId !== pollId) return null;
  const { data } = Marks.safeParse(input.marks);
  return data ?? null;
}
