import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { type Tx, Transactions } from '../../core/database/transactions.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { type DialogueRecord, DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { ImportsFacade } from '../imports/imports.facade.js';
import { smallTowns } from './content/small-towns.js';
import { DEMO_PEOPLE } from './demo-people.js';
import { DemoSimulation } from './demo-simulation.service.js';
import { demoDialogue } from './domain/demo-dialogue.js';
import { SeedMarkerRepository } from './seed-marker.repository.js';

const MARKER = 'demo-1';

/** Loads the demo network once in the life of a database. */
@Injectable()
export class DemoSeeder implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly markers: SeedMarkerRepository,
    private readonly imports: ImportsFacade,
    private readonly dialogues: DialoguesFacade,
    private readonly accounts: AccountsFacade,
    private readonly simulation: DemoSimulation,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.hasDemo) await this.run();
  }

  /** Answers false when it was loaded before. Two at once: the second waits, and finds it done. */
  async run(): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if (!(await this.markers.claim(tx, MARKER))) return false;
      // Network and dialogue are committed by the import itself, which can be repeated; everything else with the marker or not at all.
      const dialogue = demoDialogue(tx.now);
      await this.imports.importFile({ format: 'polylogue-network-1', network: smallTowns, dialogues: [dialogue] });
      const stored = await this.dialogues.bySlug(dialogue.slug);
      if (!stored) throw new Error('the demo dialogue was not stored');
      await this.people(tx, stored);
      await this.simulation.run(tx, stored, await this.dialogues.agenda(stored.id));
      return true;
    });
  }

  private async people(tx: Tx, { id, networkId }: DialogueRecord): Promise<void> {
    for (const { email, name, role, scope } of Object.values(DEMO_PEOPLE)) {
      const account = await this.accounts.ensure(tx, { email, name, locale: 'en' });
      const place = scope === 'network' ? { kind: scope, id: networkId } : { kind: scope, id };
      await this.accounts.grant(tx, account.id, { role, scope: place, networkId });
    }
  }
}
