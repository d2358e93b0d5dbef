import type { ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import { pickText } from '@polylogue/shared/kernel/locale';
import { compareIds } from '@polylogue/shared/opinions/id-order';
import { csvLine } from '@polylogue/shared/polis/csv';
import type { PolisFile } from '@polylogue/shared/polis/file-fault';
import { localTime } from '@polylogue/shared/polis/local-time';
import { COMMENT_COLUMNS, PARTICIPANT_COLUMNS, VOTE_COLUMNS } from '@polylogue/shared/polis/rows';
import type { SummaryLine } from '@polylogue/shared/polis/summary';
import type { DialogueRecord } from '../dialogues/dialogues.facade.js';
import { exportedModeration } from './domain/imported-state.js';
import { zoneClock } from './domain/zone-clock.js';
import type { DialogueSnapshot, ExportedCell, ExportedPerson, ExportedStatement } from './polis-export.repository.js';
import type { PolisForm } from './polis-source.entity.js';

/** Everything the files are written from. */
export interface ExportMaterial {
  readonly dialogue: DialogueRecord;
  readonly snapshot: DialogueSnapshot;
  /** What the export said from which the dialogue came; null for one of our own. */
  readonly form: PolisForm | null;
  readonly statements: readonly ExportedStatement[];
  readonly people: readonly ExportedPerson[];
  readonly statementIds: ReadonlyMap<StatementId, string>;
  readonly personIds: ReadonlyMap<ParticipantId, string>;
  /** Address of the dialogue. */
  readonly url: string;
}

/** Whole lines of a file, and how many rows they are. */
export interface Lines {
  readonly text: string;
  readonly rows: number;
}

/** The columns of today's exports: comments.csv no longer has the local time. */
const TODAY: PolisForm['columns'] = {
  comments: COMMENT_COLUMNS.filter((name) => name !== 'datetime'),
  votes: VOTE_COLUMNS,
  participants: PARTICIPANT_COLUMNS,
};

/** The lines of a file, in pieces. */
export function linesOf(file: PolisFile, material: ExportMaterial): AsyncIterable<Lines> {
  switch (file) {
    case 'summary.csv':
      return summaryLines(material);
    case 'comments.csv':
      return commentLines(material);
    case 'votes.csv':
      return voteLines(material);
    case 'participants-votes.csv':
      return participantLines(material);
    case 'stats-history.csv':
      return material.form === null ? historyLines(material) : keptHistory(material);
  }
}

async function* summaryLines({
  form,
  dialogue,
  snapshot,
  statements,
  people,
  url,
}: ExportMaterial): AsyncGenerator<Lines> {
  const voters = new Set<ParticipantId>();
  if (form === null) for await (const cells of snapshot.cells()) for (const it of cells) voters.add(it.participantId);
  const [language = 'en'] = dialogue.languages;
  const own: readonly SummaryLine[] = [
    ['topic', pickText(dialogue.title, language).text],
    ['url', url],
    ['views', String(people.length)],
    ['voters', String(voters.size)],
    ['voters-in-conv', String(voters.size)],
    ['commenters', String(new Set(statements.flatMap(({ authorId }) => authorId ?? [])).size)],
    ['comments', String(statements.length)],
    ['groups', '0'],
    ['conversation-description', dialogue.summary === null ? '' : pickText(dialogue.summary, language).text],
  ];
  const lines = form?.summary ?? own;
  yield { text: lines.map(csvLine).join(''), rows: lines.length };
}

async function* commentLines({
  form,
  dialogue,
  statements,
  statementIds,
  personIds,
}: ExportMaterial): AsyncGenerator<Lines> {
  const columns = (form?.columns ?? TODAY).comments;
  const clock = zoneClock(dialogue.timeZone);
  const lines = statements.map((statement, row) => {
    const { id, authorId, at, text, importedState, moderated } = statement;
    const imported = moderated === null || importedState === null ? null : { moderated, state: importedState };
    const isImported = imported !== null && form !== null;
    const cells: Record<string, string | number> = {
      timestamp: timestamp(at, form, 'comments'),
      datetime: isImported ? localTime(form.times.comments, row, at) : clock(at),
      'comment-id': statementIds.get(id) ?? '',
      'author-id': authorId === null ? '' : (personIds.get(authorId) ?? ''),
      agrees: statement.agrees,
      disagrees: statement.disagrees,
      moderated: exportedModeration(statement.state, imported),
      'is-meta': String(statement.isMeta),
      'is-seed': String(statement.isSeed),
      'group-informed-consensus': statement.consensus ?? '',
      'comment-body': text,
    };
    return lineOf(columns, cells);
  });
  yield { text: csvLine(columns) + lines.join(''), rows: lines.length };
}

async function* voteLines({
  form,
  dialogue,
  snapshot,
  statementIds,
  personIds,
}: ExportMaterial): AsyncGenerator<Lines> {
  const columns = await voteColumns(form, snapshot);
  yield { text: csvLine(columns), rows: 0 };
  const clock = zoneClock(dialogue.timeZone);
  let row = 0;
  for await (const votes of snapshot.votes(form !== null)) {
    const lines = votes.map(({ statementId, participantId, value, isImportant, at }) =>
      lineOf(columns, {
        timestamp: timestamp(at, form, 'votes'),
        datetime: form === null ? clock(at) : localTime(form.times.votes, row++, at),
        'comment-id': statementIds.get(statementId) ?? '',
        'voter-id': personIds.get(participantId) ?? '',
        vote: value,
        important: isImportant ? 1 : 0,
      }),
    );
    yield { text: lines.join(''), rows: lines.length };
  }
}

/** In the unit in which the file came. */
const timestamp = (at: number, form: PolisForm | null, table: 'comments' | 'votes'): number =>
  form?.inSeconds?.includes(table) === true ? Math.floor(at / 1000) : at;

/** The columns of the export; what matters to people stands in a further one where that was said only since. */
async function voteColumns(form: PolisForm | null, snapshot: DialogueSnapshot): Promise<readonly string[]> {
  const { votes } = form?.columns ?? TODAY;
  return votes.includes('important') || !(await snapshot.hasMarks()) ? votes : [...votes, 'important'];
}

async function* participantLines(material: ExportMaterial): AsyncGenerator<Lines> {
  const { form, snapshot, statements, people, statementIds } = material;
  const columns = (form?.columns ?? TODAY).participants;
  const matrix = await matrixColumns(material);
  yield { text: csvLine([...columns, ...matrix.map((id) => statementIds.get(id) ?? '')]), rows: 0 };
  const written = new Map<string, number>();
  for (const { authorId } of statements) if (authorId !== null) written.set(authorId, (written.get(authorId) ?? 0) + 1);
  const places = new Map(matrix.map((id, at) => [id, at]));
  for await (const rows of byPerson(people, snapshot.cells())) {
    const lines = rows.map(({ person, cells }) => {
      const votes: (string | number)[] = Array.from({ length: matrix.length }, () => '');
      for (const { statementId, value } of cells) {
        const place = places.get(statementId);
        if (place !== undefined) votes[place] = value;
      }
      const head: Record<string, string | number> = {
        participant: material.personIds.get(person.id) ?? '',
        xid: person.xid ?? '',
        'group-id': person.groupId ?? '',
        'n-comments': written.get(person.id) ?? 0,
        'n-votes': cells.length,
        'n-agree': cells.filter(({ value }) => value === 1).length,
        'n-disagree': cells.filter(({ value }) => value === -1).length,
      };
      return csvLine([...columns.map((name) => head[name] ?? ''), ...votes]);
    });
    yield { text: lines.join(''), rows: lines.length };
  }
}

/** The columns of the export first, then other statements with votes, in the order of their ids. */
async function matrixColumns({ form, snapshot, statements, statementIds }: ExportMaterial): Promise<StatementId[]> {
  const answered = await snapshot.answered();
  const byExternal = new Map(statements.map(({ id }) => [statementIds.get(id) ?? '', id]));
  const first = (form?.matrix ?? []).flatMap((externalId) => byExternal.get(externalId) ?? []);
  const isFirst = new Set(first);
  const others = [...answered].filter((id) => !isFirst.has(id));
  const idOf = (id: StatementId): string => statementIds.get(id) ?? '';
  return [...first, ...others.sort((a, b) => compareIds(idOf(a), idOf(b)))];
}

interface PersonCells {
  readonly person: ExportedPerson;
  readonly cells: ExportedCell[];
}

/** Every person of the matrix with their last votes, in pieces. Both come in the same order; whoever has no votes is between the others. */
async function* byPerson(
  people: readonly ExportedPerson[],
  pieces: AsyncIterable<readonly ExportedCell[]>,
): AsyncGenerator<readonly PersonCells[]> {
  let next = 0;
  let done: PersonCells[] = [];
  let current: PersonCells | null = null;
  const moveOn = (): void => {
    if (current?.person.isInMatrix) done.push(current);
    const person = people[next++];
    current = person === undefined ? null : { person, cells: [] };
  };
  const take = (): PersonCells[] => {
    const taken = done;
    done = [];
    return taken;
  };
  moveOn();
  for await (const cells of pieces) {
    for (const cell of cells) {
      while (personOf(current) !== null && personOf(current) !== cell.participantId) moveOn();
      cellsOf(current).push(cell);
    }
    yield take();
  }
  while (personOf(current) !== null) moveOn();
  yield take();
}

// Functions, because the compiler does not see that `moveOn` changes what is current.
const personOf = (current: PersonCells | null): ParticipantId | null => current?.person.id ?? null;
const cellsOf = (current: PersonCells | null): ExportedCell[] => current?.cells ?? [];

async function* keptHistory({ snapshot }: ExportMaterial): AsyncGenerator<Lines> {
  for await (const text of snapshot.history()) yield { text, rows: text.split('\n').length - 1 };
}

/** Running counts, as Pol.is has them, but of different people: its own columns n-voters and n-commenters grow with each event. */
async function* historyLines({ snapshot }: ExportMaterial): AsyncGenerator<Lines> {
  yield { text: csvLine(['n-votes', 'n-comments', 'n-visitors', 'n-voters', 'n-commenters']), rows: 0 };
  let [votes, comments, visitors] = [0, 0, 0];
  const [voters, commenters] = [new Set<string>(), new Set<string>()];
  for await (const steps of snapshot.steps()) {
    const lines = steps.map(({ kind, who }) => {
      if (kind === 0) visitors += 1;
      if (kind === 1) comments += 1;
      if (kind === 2) votes += 1;
      if (kind === 1 && who !== null) commenters.add(who);
      if (kind === 2 && who !== null) voters.add(who);
      return csvLine([votes, comments, visitors, voters.size, commenters.size]);
    });
    yield { text: lines.join(''), rows: lines.length };
  }
}

const lineOf = (columns: readonly string[], cells: Readonly<Record<string, string | number>>): string =>
  csvLine(columns.map((name) => cells[name] ?? ''));
