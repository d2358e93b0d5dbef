import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { SpeechRequest } from '@polylogue/shared/speaking/schemas';
import { type Fault, useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';

/** What buttons and keys do with the list of speakers. */
export interface SpeakerControl {
  readonly callNext: () => Promise<void>;
  readonly call: (request: SpeechRequest) => Promise<void>;
  readonly remove: (request: SpeechRequest) => Promise<void>;
  readonly togglePause: () => Promise<void>;
  readonly extend: (seconds: number) => Promise<void>;
  readonly thank: () => Promise<void>;
  readonly isCalling: boolean;
  readonly isPausing: boolean;
  readonly isExtending: boolean;
  readonly isEnding: boolean;
  readonly fault: Fault | null;
}

export function useSpeakerControl(room: RoomState): SpeakerControl {
  const call = useStaffCommand('speaking.call');
  const withdraw = useStaffCommand('speaking.withdraw');
  const pause = useStaffCommand('speaking.pause');
  const resume = useStaffCommand('speaking.resume');
  const extend = useStaffCommand('speaking.extend');
  const end = useStaffCommand('speaking.end');
  const all = [call, withdraw, pause, resume, extend, end];
  const { current, queue } = room.speaking;
  const give = async (
    command: typeof call | typeof withdraw | typeof pause | typeof resume | typeof end,
    request: SpeechRequest | undefined,
  ): Promise<void> => {
    for (const one of all) one.forget();
    if (request) await command.run({ requestId: request.id });
  };
  return {
    callNext: () => give(call, queue[0]),
    call: (request) => give(call, request),
    remove: (request) => give(withdraw, request),
    togglePause: () => give(current?.runningSince === null ? resume : pause, current?.request),
    extend: async (seconds) => {
      if (current) await extend.run({ requestId: current.request.id, seconds });
    },
    thank: () => give(end, current?.request),
    isCalling: call.isBusy,
    isPausing: pause.isBusy || resume.isBusy,
    isExtending: extend.isBusy,
    isEnding: end.isBusy,
    fault: all.map((command) => command.fault).find((fault) => fault !== null) ?? null,
  };
}
