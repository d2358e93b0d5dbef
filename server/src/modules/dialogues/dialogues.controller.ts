import * as routes from '@polylogue/shared/dialogues/routes';
import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { Controller } from '@nestjs/common';
import { Transactions } from '../../core/database/transactions.js';
import { Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { NetworksFacade } from '../networks/networks.facade.js';
import { mayCreate, mayEdit } from './dialogues.policy.js';
import { DialoguesService } from './dialogues.service.js';

/** Reading, making and changing dialogues. */
@Controller()
export class DialoguesController {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly networks: NetworksFacade,
    private readonly dialogues: DialoguesService,
    private readonly transactions: Transactions,
  ) {}

  @Route(routes.getDialogue)
  async get(
    @Input(routes.getDialogue) { params }: InputOf<typeof routes.getDialogue>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<DialogueView>> {
    const view = await this.dialogues.page(params.slug, await this.accounts.signedIn(credentials));
    return view ? ok(view) : fail('not_found');
  }

  @Route(routes.createDialogue)
  async create(
    @Input(routes.createDialogue) { params, body }: InputOf<typeof routes.createDialogue>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<DialogueView>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return fail('sign_in_needed');
    const record = await this.networks.bySlug(params.slug);
    if (!record) return fail('not_found');
    const refused = mayCreate(this.accounts.networkAbilities(who, record.network.id));
    if (refused) return fail(refused);
    const made = await this.transactions.attempt((tx) => this.dialogues.create(tx, record, body));
    return made.ok ? this.answer(made.value.slug, who) : made;
  }

  @Route(routes.editDialogue)
  async edit(
    @Input(routes.editDialogue) { params, body }: InputOf<typeof routes.editDialogue>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<DialogueView>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return fail('sign_in_needed');
    const view = await this.dialogues.page(params.slug, who);
    const record = view && (await this.networks.find(view.networkId));
    if (!view || !record) return fail('not_found');
    const refused = mayEdit(view.can);
    if (refused) return fail(refused);
    const edited = await this.transactions.attempt((tx) => this.dialogues.edit(tx, record, view.id, body));
    return edited.ok ? this.answer(params.slug, who) : edited;
  }

  private async answer(slug: string, who: Parameters<DialoguesService['page']>[1]): Promise<Result<DialogueView>> {
    const view = await this.dialogues.page(slug, who);
    return view ? ok(view) : fail('not_found');
  }
}
