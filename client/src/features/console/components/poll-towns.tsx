import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../../lib/room-view/format-time.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { townsAsked, townsStillClosed } from '../rules/poll-run.rules.js';
import { FoldedPart } from './folded-part.js';

export interface PollTownsProps {
  readonly poll: PollView;
  readonly towns: readonly TownView[];
}

/** Opening town by town: folded while nobody has begun to, in sight while some towns still wait. */
export function PollTowns({ poll, towns }: PollTownsProps) {
  const { t, i18n } = useTranslation('console');
  const open = useStaffCommand('polls.open');
  const asked = townsAsked(poll, towns);
  const waiting = poll.state === 'prepared' ? asked : townsStillClosed(poll, asked);
  if (waiting.length === 0 || asked.length < 2) return null;
  const buttons = (
    <Cluster gap="small">
      {waiting.map((town) => (
        <Button
          key={town.id}
          variant="line"
          size="small"
          isBusy={open.isBusy}
          onClick={() => void open.run({ pollId: poll.id, townIds: [town.id] })}
        >
          {t(poll.state === 'prepared' ? 'poll.towns.open_only' : 'poll.towns.open_too', { town: town.name })}
        </Button>
      ))}
      {poll.state === 'open' && (
        <Button
          variant="line"
          size="small"
          isBusy={open.isBusy}
          onClick={() => void open.run({ pollId: poll.id, townIds: null })}
        >
          {t('poll.towns.open_all')}
        </Button>
      )}
    </Cluster>
  );
  const fault = <FaultLine fault={open.fault} />;
  if (poll.state === 'prepared') {
    return (
      <FoldedPart heading={t('poll.towns.heading')} summary={t('poll.towns.usual')}>
        <p>{t('poll.towns.means')}</p>
        {buttons}
        {fault}
      </FoldedPart>
    );
  }
  const isOpenTo = asked.filter((town) => !waiting.includes(town)).map(({ name }) => name);
  return (
    <Stack gap="small">
      <p>{t('poll.towns.open_to', { towns: formatList(isOpenTo, i18n.language) })}</p>
      {buttons}
      {fault}
    </Stack>
  );
}
