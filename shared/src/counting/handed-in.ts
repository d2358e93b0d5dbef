/** Ballots that were handed in, sorted out: who is counted, and how many are not. Numbers of people. */
export interface HandedIn<Ballot> {
  /** For the head of the account: all that were handed in, and of these the blank and the invalid. */
  readonly turnout: { readonly ballots: number; readonly blank: number; readonly invalid: number };
  readonly valid: readonly Ballot[];
  /** People behind the valid ballots: the base of every share. */
  readonly votes: number;
}

/**
 * Sorts out the ballots before a count. Blank ballots are handed in, but never part of a base of votes; what the rule rejects is
 * added to what was invalid before. Linear in groups.
 */
export function handedIn<Ballot extends { readonly count: number }>(
  profile: { readonly ballots: readonly Ballot[]; readonly invalid?: number },
  judge: (ballot: Ballot) => 'valid' | 'blank' | 'invalid',
): HandedIn<Ballot> {
  const people = { valid: 0, blank: 0, invalid: profile.invalid ?? 0 };
  const valid: Ballot[] = [];
  for (const ballot of profile.ballots) {
    const verdict = judge(ballot);
    people[verdict] += ballot.count;
    if (verdict === 'valid' && ballot.count > 0) valid.push(ballot);
  }
  const { blank, invalid } = people;
  return { turnout: { ballots: people.valid + blank + invalid, blank, invalid }, valid, votes: people.valid };
}

/** Figures of an account by name, from figures by index. */
export const figuresOf = (names: readonly string[], figure: (option: number) => number): Record<string, number> =>
  Object.fromEntries(names.map((name, option) => [name, figure(option)]));
