import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import * as findings from '@polylogue/shared/findings/routes';
import * as pages from '@polylogue/shared/pages/routes';
import * as recommendations from '@polylogue/shared/recommendations/routes';
import { AppProcess } from '../support/app-process.js';
import { repository, until } from '../support/places.js';
import { signInWithLink } from '../support/staff-door.js';

/** Open data of real conversations (CC BY 4.0, The Computational Democracy Project), beside the project where it is at hand. */
const DATA = path.join(repository, '../shared/data/polis');

interface Counts {
  agree: number;
  disagree: number;
  pass: number;
}

/** Counts of each person's last vote, largest first: computed here on purpose, apart from the program's own reader. */
async function countsOfFile(folder: string): Promise<Counts[]> {
  const lines = (await readFile(path.join(folder, 'votes.csv'), 'utf8')).trim().split(/\r?\n/);
  const columns = lines[0]?.split(',') ?? [];
  const at = (name: string) => columns.indexOf(name);
  const last = new Map<string, { statement: string; vote: string }>();
  for (const line of lines.slice(1)) {
    const cells = line.split(',');
    const statement = cells[at('comment-id')] ?? '';
    last.set(`${cells[at('voter-id')]}/${statement}`, { statement, vote: cells[at('vote')] ?? '' });
  }
  const counts = new Map<string, Counts>();
  for (const { statement, vote } of last.values()) {
    const row = counts.get(statement) ?? { agree: 0, disagree: 0, pass: 0 };
    row[vote === '1' ? 'agree' : vote === '-1' ? 'disagree' : 'pass'] += 1;
    counts.set(statement, row);
  }
  return [...counts.values()];
}

const inOrder = (counts: readonly Counts[]): string[] =>
  counts.map(({ agree, disagree, pass }) => `${agree}/${disagree}/${pass}`).sort();

class Replay {
  said = '';
  readonly ended: Promise<number | null>;

  constructor(folder: string, dataDir: string) {
    const child: ChildProcess = spawn(process.execPath, ['server/bin/polylogue.js', 'replay', folder], {
      cwd: repository,
      env: { ...process.env, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString();
      });
    }
    this.ended = new Promise((resolve) => child.once('exit', resolve));
  }
}

const conversations = [
  { name: 'brexit-consensus', people: 204, statements: 50, votes: 5312, isKilled: false },
  { name: 'scoop-hivemind.biodiversity', people: 536, statements: 314, votes: 29_802, isKilled: true },
];

for (const { name, people, statements, votes, isKilled } of conversations) {
  const how = isKilled ? 'with the server killed in the middle' : 'without a break';
  test(`${name}: ${people} people cast ${votes} votes ${how}, and every count is that of the files`, async () => {
    const folder = path.join(DATA, name);
    test.setTimeout(300_000);
    test.skip(!existsSync(folder), 'the open data is not beside the project');
    let app = await AppProcess.start();
    try {
      const replay = new Replay(folder, app.dataDir);
      if (isKilled) {
        await until('votes under way', () => (/\d votes,/.test(replay.said) ? true : null), 90);
        await app.kill();
        app = await AppProcess.start({ dataDir: app.dataDir, port: app.port });
      }
      expect(await replay.ended, replay.said).toBe(0);

      const { links } = await app.running();
      const staff = await signInWithLink(app.url, links.coordinator);
      const { networks } = await staff.call(pages.listNetworks);
      const slug = networks[0]?.slug ?? '';
      const { candidates, findings: frozen } = await staff.call(findings.listFindings, { params: { slug } });
      const counted = candidates
        .filter(({ dialogueSlug }) => dialogueSlug !== 'digitalization')
        .flatMap(({ figures }) => (figures.kind === 'statement' ? [figures] : []))
        .filter(({ agree, disagree, pass }) => agree + disagree + pass > 0);
      expect(counted).toHaveLength(statements);
      expect(inOrder(counted)).toEqual(inOrder(await countsOfFile(folder)));

      const { recommendations: written } = await staff.call(recommendations.listRecommendations, { params: { slug } });
      const published = written.find(({ state, title }) => state === 'published' && title.startsWith('What “'));
      expect(published?.citationCount).toBe(1);
      const page = await staff.call(recommendations.getRecommendation, { params: { slug: published?.slug ?? '' } });
      expect(frozen.map(({ hash }) => hash)).toContain(page.citations[0]?.hash);
    } finally {
      await app.stop();
    }
  });
}
