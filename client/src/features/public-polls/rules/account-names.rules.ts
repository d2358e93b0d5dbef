import type { Account } from '@polylogue/shared/counting/account';

/**
 * The same account with other names for its options: files call them by words, the product by ids. Everything is renamed that
 * holds names; figures stay as they are. A name that is not in `names` stays.
 */
export function renameAccount(account: Account, names: ReadonlyMap<string, string>): Account {
  const name = (old: string): string => names.get(old) ?? old;
  const list = (old: readonly string[]): string[] => old.map(name);
  const keys = <T>(old: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(old).map(([key, value]) => [name(key), value]));
  const matrix = (old: Readonly<Record<string, Record<string, number>>>): Record<string, Record<string, number>> =>
    keys(Object.fromEntries(Object.entries(old).map(([key, row]) => [key, keys(row)])));
  const { order, scores, pairwise, rounds, dropped, paths, locked, grades, purchases } = account;
  return {
    ...account,
    candidates: list(account.candidates),
    winners: list(account.winners),
    ties: account.ties.map((tie) => ({ ...tie, among: list(tie.among), taken: list(tie.taken) })),
    ...(order && { order: list(order) }),
    ...(scores && { scores: keys(scores) }),
    ...(pairwise && { pairwise: matrix(pairwise) }),
    ...(rounds && {
      rounds: rounds.map((round) => ({
        ...round,
        tally: keys(round.tally),
        elected: list(round.elected),
        eliminated: list(round.eliminated),
        ...(round.from && { from: { ...round.from, names: list(round.from.names) } }),
      })),
    }),
    ...(dropped && { dropped: list(dropped) }),
    ...(paths && { paths: matrix(paths) }),
    ...(locked && { locked: locked.map(([over, under]): [string, string] => [name(over), name(under)]) }),
    ...(grades && { grades: keys(grades) }),
    ...(purchases && { purchases: purchases.map((it) => ({ ...it, name: name(it.name) })) }),
  };
}
