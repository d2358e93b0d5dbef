import type { OpinionAnalysis } from '@polylogue/shared/opinions/analyse-opinions';

/** An id as the files have it: a number where it is written as one. */
type FileId = string | number;

/** What `polylogue opinions` prints. Groups are named by the export's ids where they are the export's, else 0, 1, 2 … by size. */
export interface OpinionsReport {
  readonly participants: number;
  readonly votes: number;
  readonly grouped: number;
  readonly k: number;
  readonly silhouette: number | null;
  readonly stability: number | null;
  readonly explainedVariance: readonly number[];
  readonly groups: readonly { readonly id: FileId; readonly size: number }[];
  readonly membership: Readonly<Record<string, FileId>>;
  readonly statements: readonly StatementReport[];
  readonly representative: readonly {
    readonly group: FileId;
    readonly statements: readonly { readonly id: FileId; readonly direction: string }[];
  }[];
  readonly priorities: Readonly<Record<string, number>>;
  /** Seconds that reading and computing took. */
  readonly seconds: number;
}

interface StatementReport extends Counted {
  readonly consensus: number;
  readonly consensusRank: number;
  readonly groups: readonly Counted[];
}

interface Counted {
  readonly id: FileId;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** Puts a result into the form of the command; `groupIds` are the export's names of groups 0, 1, 2 …, where it gave them. */
export function opinionsReport(
  { result, membership }: OpinionAnalysis,
  groupIds: readonly string[] | null,
  seconds: number,
): OpinionsReport {
  const groupId = (number: number): FileId => asInFile(groupIds?.[number] ?? String(number));
  return {
    participants: result.participants,
    votes: result.votes,
    grouped: result.grouped,
    k: result.k,
    silhouette: result.silhouette,
    stability: result.stability,
    explainedVariance: result.explainedVariance,
    groups: result.groups.map(({ id, size }) => ({ id: groupId(id), size })),
    membership: Object.fromEntries([...membership].map(([person, group]) => [person, groupId(group)])),
    statements: result.statements.map(({ id, agree, disagree, pass, consensus, rank, groups }) => ({
      id: asInFile(id),
      agree,
      disagree,
      pass,
      consensus,
      consensusRank: rank,
      groups: groups.map((it) => ({
        id: groupId(it.id),
        agree: it.agree,
        disagree: it.disagree,
        pass: it.pass,
      })),
    })),
    representative: result.representative.map(({ group, statements }) => ({
      group: groupId(group),
      statements: statements.map(({ id, direction }) => ({ id: asInFile(id), direction })),
    })),
    priorities: Object.fromEntries(result.statements.map(({ id, priority }) => [id, priority])),
    seconds,
  };
}

const asInFile = (id: string): FileId => (/^(?:0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id);
