import type { NetworkId } from '@polylogue/shared/kernel/ids';
import { cleanText } from '@polylogue/shared/kernel/text.rules';
import { missingFiles } from '@polylogue/shared/polis/file-names.rules';
import type { PolisDoubt } from '@polylogue/shared/polis/import-events';
import { PolisFault } from '@polylogue/shared/polis/file-fault';
import { POLIS_MOST } from '@polylogue/shared/polis/limits';
import { type SummaryLine, summaryLine, summaryValue } from '@polylogue/shared/polis/summary';
import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { type DialogueRecord, DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';
import { StatementsFacade } from '../statements/statements.facade.js';
import { ImportedPeople } from './imported-people.js';
import { ImportedStatements } from './imported-statements.js';
import { ImportedVotes } from './imported-votes.js';
import { csvRows, type PolisFiles, type PolisProgress } from './polis-files.js';
import { keepHistory } from './polis-history.js';
import { PolisRepository } from './polis.repository.js';

/** The network that gets the dialogue; its people may read in its languages, where staff translate. */
export interface ReceivingNetwork {
  readonly id: NetworkId;
  readonly languages: readonly string[];
}

/** What is asked for. */
export interface PolisImport {
  readonly files: PolisFiles;
  /** The network that gets the dialogue; one made for it belongs to the same transaction. */
  readonly networkOf: (tx: Tx) => Promise<ReceivingNetwork>;
  /** Language of the statements; the files do not say it. */
  readonly lang: string;
  readonly progress: PolisProgress;
  /** What else belongs to the same transaction once the dialogue is there: the log. */
  readonly onMade?: (tx: Tx, dialogue: DialogueRecord) => Promise<void>;
  /** Aborted: nothing is kept, unless everything already is. */
  readonly signal?: AbortSignal;
}

/** What came in. */
export interface PolisImported {
  readonly dialogue: DialogueRecord;
  readonly participants: number;
  readonly statements: number;
  /** Vote events, changed votes included. */
  readonly votes: number;
  readonly doubts: readonly PolisDoubt[];
}

/** As many as a dialogue may have. */
const MOST_LANGUAGES = 24;
const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 2000;

/** Brings an export in as a closed dialogue: wholly, or not at all where a file is not as it must be (PolisFault). */
@Injectable()
export class PolisImporter {
  constructor(
    private readonly transactions: Transactions,
    private readonly dialogues: DialoguesFacade,
    private readonly participants: ParticipantsFacade,
    private readonly statements: StatementsFacade,
    private readonly polis: PolisRepository,
  ) {}

  async run(asked: PolisImport): Promise<PolisImported> {
    const { files, lang, signal } = asked;
    const [missing] = missingFiles(files);
    if (missing !== undefined) throw new PolisFault(missing.file, missing.line, missing.code);
    const progress: PolisProgress = (...told) => {
      signal?.throwIfAborted();
      asked.progress(...told);
    };
    const summary = await readSummary(files);
    const statements = await ImportedStatements.read(files, progress);
    return this.transactions.run(async (tx) => {
      await this.polis.takeTime(tx);
      const dialogue = await this.makeDialogue(tx, asked, { summary, startsAt: statements.firstAt });
      const people = new ImportedPeople(this.participants, dialogue.id, { lang, joinedAt: statements.firstAt });
      await people.meet(tx, statements.authorIds());
      await statements.store(tx, this.statements, { dialogueId: dialogue.id, lang, people });
      const votes = new ImportedVotes(this.statements, { dialogueId: dialogue.id, people, statements });
      const doubts = await votes.store(tx, files, progress);
      await this.polis.addSource(tx, dialogue.id, {
        files: files.names(),
        columns: { comments: statements.columns, ...votes.columns },
        matrix: votes.matrix,
        summary,
        times: { comments: statements.times.local, votes: votes.times },
        inSeconds: [
          ...(statements.times.isInSeconds ? (['comments'] as const) : []),
          ...(votes.isInSeconds ? (['votes'] as const) : []),
        ],
      });
      await this.polis.addStatements(tx, statements.rows(dialogue.id));
      await this.polis.addParticipants(tx, people.rows());
      await keepHistory(files, (part, lines) => this.polis.addHistory(tx, { dialogueId: dialogue.id, part, lines }));
      const closed = await this.dialogues.importState(tx, dialogue.id, 'closed');
      await asked.onMade?.(tx, closed);
      signal?.throwIfAborted();
      return {
        dialogue: closed,
        participants: people.size,
        statements: statements.count,
        votes: votes.count,
        doubts: [...statements.doubts, ...doubts],
      };
    });
  }

  private async makeDialogue(
    tx: Tx,
    { networkOf, lang }: PolisImport,
    { summary, startsAt }: { readonly summary: readonly SummaryLine[]; readonly startsAt: Date },
  ): Promise<DialogueRecord> {
    const title = readable(summaryValue(summary, 'topic')?.replace(/\s+/g, ' '), LONGEST_TITLE) ?? 'Pol.is';
    const text = readable(summaryValue(summary, 'conversation-description'), LONGEST_SUMMARY);
    const network = await networkOf(tx);
    return this.dialogues.create(tx, network.id, {
      title: { [lang]: title },
      summary: text === null ? null : { [lang]: text },
      languages: [...new Set([lang, ...network.languages])].slice(0, MOST_LANGUAGES),
      timeZone: 'UTC',
      startsAt: startsAt.toISOString(),
      endsAt: null,
      townIds: [],
      topicIds: [],
      holdsStatements: false,
      state: 'announced',
    });
  }
}

async function readSummary(files: PolisFiles): Promise<SummaryLine[]> {
  if (!files.has('summary.csv')) return [];
  const lines: SummaryLine[] = [];
  for await (const rows of csvRows(files, 'summary.csv')) {
    const tooMany = rows[POLIS_MOST.summaryLines - lines.length];
    if (tooMany !== undefined)
      throw new PolisFault('summary.csv', tooMany.line, 'too_many_rows', { most: POLIS_MOST.summaryLines });
    lines.push(...rows.map(summaryLine));
  }
  return lines;
}

/** As a text of staff is taken in, cut between letters as people see them; null where there is none, or nothing to read in it. The files keep what they say. */
function readable(text: string | null | undefined, most: number): string | null {
  const cleaned = cleanText([...(text ?? '')].slice(0, most).join(''), most);
  return cleaned.ok ? cleaned.text : null;
}
