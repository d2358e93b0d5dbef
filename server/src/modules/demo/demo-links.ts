import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { Transactions } from '../../core/database/transactions.js';
import { derivedToken } from '../../core/secrets/tokens.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';
import { DEMO_SLUG } from './domain/demo-dialogue.js';
import { smallTowns } from './content/small-towns.js';

/** Ready-made ways into the demo dialogue: whole addresses. The same at every start, so that an open projector stays good. */
export interface EntryLinks {
  readonly joinCode: string;
  readonly citizen: string;
  readonly facilitator: string;
  readonly partner: string;
  readonly coordinator: string;
  readonly screen: string;
}

/** Makes the links of the panel that `npm start` prints (launch.ts calls it once the app listens). */
@Injectable()
export class DemoLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsFacade,
    private readonly dialogues: DialoguesFacade,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** `origin` without a slash at the end. In production the staff's links lead to the sign-in page: nobody may hold a key for ever. */
  async make(origin: string): Promise<EntryLinks> {
    const dialogue = await this.dialogues.bySlug(DEMO_SLUG);
    if (!dialogue) throw new Error('the demo is not loaded');
    const room = `/en/d/${DEMO_SLUG}`;
    const workshop = `/en/n/${smallTowns.slug ?? ''}/workshop`;
    return {
      joinCode: dialogue.joinCode,
      citizen: `${origin}/j/${dialogue.joinCode}`,
      facilitator: await this.signIn(origin, DEMO_PEOPLE.facilitator, `${room}/console`),
      partner: await this.signIn(origin, DEMO_PEOPLE.partner, workshop),
      coordinator: await this.signIn(origin, DEMO_PEOPLE.coordinator, `${room}/console`),
      screen: `${origin}${room}/screen#${await this.screen(dialogue.id)}`,
    };
  }

  private async signIn(origin: string, { email }: DemoPerson, next: string): Promise<string> {
    const account = this.config.mode === 'embedded' ? await this.accounts.byEmail(email) : null;
    if (!account) return `${origin}/en/sign-in`;
    const token = derivedToken(this.config.sessionSecret, `demo-link ${email} ${next}`);
    await this.transactions.run((tx) => this.accounts.demoLink(tx, { accountId: account.id, next, token }));
    return `${origin}/en/sign-in/link#${token}`;
  }

  private async screen(id: Parameters<DialoguesFacade['newScreenToken']>[1]): Promise<string> {
    const token = derivedToken(this.config.sessionSecret, `demo-screen ${id}`);
    return this.transactions.run((tx) => this.dialogues.newScreenToken(tx, id, token));
  }
}
