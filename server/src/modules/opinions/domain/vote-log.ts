import {
  analyseOpinions,
  DEFAULT_TREATMENT,
  type EarlierOpinions,
  type OpinionAnalysis,
} from '@polylogue/shared/opinions/analyse-opinions';
import { LEAST_SHOWN } from '@polylogue/shared/opinions/live';
import { outlineOf } from '@polylogue/shared/opinions/outline';
import { answersOf, type StatementEntry, type VoteMatrix, voteMatrix } from '@polylogue/shared/opinions/vote-matrix';
import { missingUntilGroups } from '@polylogue/shared/opinions/waiting.rules';
import { anomalyKey } from './anomaly-key.js';
import {
  type EarlierUpdate,
  flatComponents,
  type GroupOutline,
  type OpinionAnswer,
  type OpinionTask,
} from './opinion-answer.js';

/** Votes as they come from the database. */
export interface VoteColumns {
  readonly participants: readonly string[];
  readonly statements: readonly string[];
  readonly values: readonly number[];
  /** Whether it matters to the person. */
  readonly areImportant: readonly boolean[];
  /** When each was given, milliseconds since 1970. */
  readonly times: readonly number[];
}

const FIRST_ROOM = 1024;
/** Votes copied at once: lists of ids are larger than what is kept of them. */
const PIECE = 10_000;

/** The votes of one dialogue, kept from update to update so that only new ones are read. Numbers instead of ids; grows by doubling. */
export class VoteLog {
  private readonly people = new Map<string, number>();
  private readonly statements = new Map<string, number>();
  private participant = new Uint32Array(FIRST_ROOM);
  private statement = new Uint32Array(FIRST_ROOM);
  private value = new Int8Array(FIRST_ROOM);
  private important = new Uint8Array(FIRST_ROOM);
  private time = new Float64Array(FIRST_ROOM);
  private length = 0;

  /** Appends votes in the order given. Linear. */
  add({ participants, statements, values, areImportant, times }: VoteColumns): void {
    this.makeRoom(values.length);
    for (const [at, value] of values.entries()) {
      this.participant[this.length] = placeOf(this.people, participants[at] ?? '');
      this.statement[this.length] = placeOf(this.statements, statements[at] ?? '');
      this.value[this.length] = value;
      this.important[this.length] = areImportant[at] === true ? 1 : 0;
      this.time[this.length] = times[at] ?? 0;
      this.length += 1;
    }
  }

  /** Opinions of everything that was added, or that was given up to a time. Statements that are not published enter only where somebody voted on them. */
  answer(task: OpinionTask): OpinionAnswer {
    return task.until === null ? this.answerAll(task) : this.givenUntil(task.until).answerAll(task);
  }

  private answerAll({ seed, inputs, earlier }: OpinionTask): OpinionAnswer {
    const matrix = this.matrix(inputs.statements);
    const excluded = new Set(inputs.excluded);
    const analysis = analyseOpinions(matrix, {
      seed,
      rejected: DEFAULT_TREATMENT,
      k: null,
      excluded,
      ...(earlier && { earlier: earlierOf(earlier, inputs.named ?? []) }),
    });
    const answers = matrix.participants.flatMap((id, row) => (excluded.has(id) ? [] : answersOf(matrix, row)));
    return {
      result: analysis.result,
      membership: [...analysis.membership],
      smoothing: analysis.smoothing,
      missing: missingUntilGroups(answers, matrix.statements.length),
      outlines: outlinesOf(analysis),
      components: flatComponents(analysis.components),
      anomalies: analysis.anomalies.map((it) => ({ ...it, key: anomalyKey(it.kind, it.participantIds) })),
    };
  }

  private givenUntil(time: number): VoteLog {
    const [people, statements] = [[...this.people.keys()], [...this.statements.keys()]];
    const log = new VoteLog();
    for (let from = 0; from < this.length; from += PIECE) {
      const places = Array.from({ length: Math.min(PIECE, this.length - from) }, (_, at) => from + at);
      const kept = places.filter((at) => (this.time[at] ?? 0) <= time);
      log.add({
        participants: kept.map((at) => people[this.participant[at] ?? 0] ?? ''),
        statements: kept.map((at) => statements[this.statement[at] ?? 0] ?? ''),
        values: kept.map((at) => this.value[at] ?? 0),
        areImportant: kept.map((at) => this.important[at] === 1),
        times: kept.map((at) => this.time[at] ?? 0),
      });
    }
    return log;
  }

  private matrix(entries: readonly StatementEntry[]): VoteMatrix {
    const listed = entries.filter(({ id, moderation }) => moderation === 1 || this.statements.has(id));
    const columnOf = new Uint32Array(this.statements.size);
    for (const [column, { id }] of listed.entries()) {
      const place = this.statements.get(id);
      if (place !== undefined) columnOf[place] = column;
    }
    return voteMatrix({
      participants: [...this.people.keys()],
      statements: listed,
      votes: {
        participant: this.participant.subarray(0, this.length),
        statement: this.statement.subarray(0, this.length).map((place) => columnOf[place] ?? 0),
        value: this.value.subarray(0, this.length),
        isImportant: this.important.subarray(0, this.length),
      },
    });
  }

  private makeRoom(more: number): void {
    let room = this.value.length;
    if (this.length + more <= room) return;
    while (room < this.length + more) room *= 2;
    const [participant, statement] = [new Uint32Array(room), new Uint32Array(room)];
    const [value, important, time] = [new Int8Array(room), new Uint8Array(room), new Float64Array(room)];
    participant.set(this.participant);
    statement.set(this.statement);
    value.set(this.value);
    important.set(this.important);
    time.set(this.time);
    Object.assign(this, { participant, statement, value, important, time });
  }
}

function placeOf(places: Map<string, number>, id: string): number {
  const known = places.get(id);
  if (known !== undefined) return known;
  places.set(id, places.size);
  return places.size - 1;
}

const earlierOf = ({ members, letters, smoothing }: EarlierUpdate, named: readonly number[]): EarlierOpinions => ({
  members: new Set(members),
  letters: new Map(letters),
  reserved: new Set(named),
  smoothing,
});

/** Of groups that may be shown only. */
function outlinesOf({ result, participants, membership, positions }: OpinionAnalysis): GroupOutline[] {
  const groups = participants.map((id) => membership.get(id) ?? -1);
  return result.groups
    .filter(({ size }) => size >= LEAST_SHOWN)
    .map(({ id }) => ({ id, corners: outlineOf(positions, groups, id) }));
}
