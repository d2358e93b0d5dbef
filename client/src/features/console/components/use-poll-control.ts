import type { PollView } from '@polylogue/shared/polls/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { type Fault, type StaffCommand, useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { pollInHand, pollStep } from '../rules/poll-control.rules.js';

/** The poll that buttons and keys mean, and its next step. */
export interface PollControl {
  readonly poll: PollView | null;
  /** Makes another poll of the item the one in hand. */
  readonly takeUp: (pollId: string) => void;
  /** The step was asked for and waits to be confirmed: by a second press, because it cannot be taken back. */
  readonly isArmed: boolean;
  readonly arm: () => void;
  readonly disarm: () => void;
  readonly step: () => Promise<void>;
  /** The O key: the first press asks, the second does. It opens and closes; showing the result is done by hand. */
  readonly pressKey: () => void;
  readonly withdraw: StaffCommand<'polls.withdraw'>;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
}

export function usePollControl(room: RoomState): PollControl {
  const open = useStaffCommand('polls.open');
  const close = useStaffCommand('polls.close');
  const reveal = useStaffCommand('polls.reveal');
  const withdraw = useStaffCommand('polls.withdraw');
  const [takenUpId, setTakenUpId] = useState<string | null>(null);
  const poll = pollInHand(room.polls, room.currentItemId, takenUpId);
  // Armed for one state of one poll: if that changes meanwhile, the second press must not mean something else.
  const [armedFor, setArmedFor] = useState<string | null>(null);
  const here = poll === null ? null : `${poll.id} ${poll.state}`;
  const isArmed = here !== null && armedFor === here;
  const name = poll === null ? null : pollStep(poll);
  const step = async (): Promise<void> => {
    setArmedFor(null);
    for (const command of [open, close, reveal, withdraw]) command.forget();
    if (poll === null || name === null) return;
    const command = { 'polls.open': open, 'polls.close': close, 'polls.reveal': reveal }[name];
    await command.run({ pollId: poll.id });
  };
  return {
    poll,
    takeUp: (pollId) => {
      for (const command of [open, close, reveal, withdraw]) command.forget();
      setTakenUpId(pollId);
    },
    isArmed,
    arm: () => setArmedFor(here),
    disarm: () => setArmedFor(null),
    step,
    pressKey: () => {
      if (name === null || name === 'polls.reveal') return;
      if (isArmed) void step();
      else setArmedFor(here);
    },
    withdraw,
    isBusy: open.isBusy || close.isBusy || reveal.isBusy,
    fault: open.fault ?? close.fault ?? reveal.fault,
  };
}
