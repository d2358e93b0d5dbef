import { Email, PersonName, StaffRole } from '@polylogue/shared/accounts/schemas';
import { Transactions } from '../core/database/transactions.js';
import { AccountsFacade } from '../modules/accounts/accounts.facade.js';
import { NetworksFacade } from '../modules/networks/networks.facade.js';
import { type Command, CommandFault, optionOf, UsageFault } from './command.js';
import { withApp } from './command-app.js';

export const command: Command = {
  name: 'invite',
  usage: 'EMAIL --network SLUG [--role coordinator] [--name NAME]',
  summary: 'Give somebody a role in a network and mail them a sign-in link. How the first coordinator comes in.',
  options: {
    network: 'slug of the network, as in its address /n/SLUG',
    role: `one of ${StaffRole.options.join(', ')} (default coordinator)`,
    name: 'how the person is called on screen (default: the address up to the @)',
  },
  async run(input) {
    const { words, env, say } = input;
    const slug = optionOf(input, 'network');
    const email = Email.safeParse(words[0]);
    const role = StaffRole.safeParse(optionOf(input, 'role') ?? 'coordinator');
    if (!email.success) throw new UsageFault('Say whom: polylogue invite EMAIL --network SLUG');
    if (slug === undefined) throw new UsageFault('Say in which network: --network SLUG');
    if (!role.success) throw new UsageFault(`There is no such role. Roles: ${StaffRole.options.join(', ')}`);
    const name = PersonName.safeParse(optionOf(input, 'name') ?? email.data.split('@')[0]);
    if (!name.success) throw new UsageFault('The name cannot be used.');
    await withApp(env, async (app) => {
      const network = await app.get(NetworksFacade, { strict: false }).bySlug(slug);
      if (!network) throw new CommandFault(`There is no network ${slug}.`);
      const accounts = app.get(AccountsFacade, { strict: false });
      const account = await app.get(Transactions, { strict: false }).run(async (tx) => {
        const made = await accounts.ensure(tx, { email: email.data, name: name.data, locale: 'en' });
        await accounts.grant(tx, made.id, {
          role: role.data,
          scope: { kind: 'network', id: network.network.id },
          networkId: network.network.id,
        });
        return made;
      });
      await accounts.invite(account, null);
      say(`${email.data} is now ${role.data} of ${slug}; a sign-in link is on its way.`);
    });
  },
};
