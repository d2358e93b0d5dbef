import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollHall, PollView } from '@polylogue/shared/polls/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TownMark } from '../../../lib/room-view/town-mark.js';
import { Button } from '../../../ui/actions/button.js';
import { LineRow } from '../../../ui/layout/line-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { AssistForm } from './assist-form.js';
import { HeadsForm } from './heads-form.js';
import { PaperForm } from './paper-form.js';

export interface HallRowProps {
  readonly poll: PollView;
  readonly town: TownView;
  readonly timeZone: string;
  readonly hall: PollHall | null;
}

type Doing = 'heads' | 'assist' | 'paper';

/** One hall: its figures, and one thing at a time to do about them. */
export function HallRow({ poll, town, timeZone, hall }: HallRowProps) {
  const { t } = useTranslation('console');
  const [doing, setDoing] = useState<Doing | null>(null);
  const heads = hall?.heads ?? 0;
  const stop = (): void => setDoing(null);
  const can: readonly Doing[] = [
    'heads',
    ...(poll.state === 'open' && heads > 0 ? (['assist'] as const) : []),
    ...((poll.state === 'open' || poll.state === 'closed') && heads > 0 ? (['paper'] as const) : []),
  ];
  return (
    <LineRow
      title={<TownMark town={town} />}
      detail={
        <Stack gap="small">
          <span>
            {heads === 0
              ? t('halls.not_counted')
              : t('halls.figures', { heads, assisted: hall?.assisted ?? 0, paper: hall?.paper ?? 0 })}
          </span>
          {doing === null && (
            <Cluster gap="small">
              {can.map((what) => (
                <Button
                  key={what}
                  variant="line"
                  size="small"
                  aria-label={t('halls.do_in', { what: t(`halls.do.${what}`), town: town.name })}
                  onClick={() => setDoing(what)}
                >
                  {t(`halls.do.${what}`)}
                </Button>
              ))}
            </Cluster>
          )}
          {doing === 'heads' && <HeadsForm poll={poll} town={town} heads={heads} onDone={stop} />}
          {doing === 'assist' && <AssistForm poll={poll} town={town} timeZone={timeZone} onDone={stop} />}
          {doing === 'paper' && <PaperForm poll={poll} town={town} timeZone={timeZone} onDone={stop} />}
        </Stack>
      }
    />
  );
}
