import { accepted } from '../support/api-client.js';
import { wait } from '../support/places.js';
import { Histogram } from './histogram.js';
import { residentBytes } from './machine.js';
import { BareServer, Generator } from './processes.js';
import { handshakes, type LoadedRoom, loadRoom, Rig } from './rig.js';
import { clock, type FloorAnswer, type ListenAnswer } from './tasks.js';

export interface DeliverySize {
  /** Audiences, growing. */
  readonly audiences: readonly number[];
  readonly floorAudience: number;
  readonly speakers: number;
  readonly seconds: number;
  readonly settleSeconds: number;
}

export interface DeliveryRow {
  readonly sockets: number;
  readonly messages: number;
  /** Part of sockets × tallies that arrived, in the bare run and ours: tallies may be dropped, never late. */
  readonly perSocketPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytesPerSocket: number;
  readonly bareP50: number;
  readonly bareP99: number;
  readonly bareBytesPerSocket: number;
  readonly ratioP99: number;
}

export interface FloorRow {
  readonly sockets: number;
  readonly changes: number;
  readonly heard: number;
  readonly expected: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface DeliveryResult {
  readonly tallies: readonly DeliveryRow[];
  readonly speakers: FloorRow;
  readonly joiningPerSecond: number;
}

const TALLIES_PER_SECOND = 4;

/** Tallies to everybody at each size of audience, memory of a socket, and how soon everybody hears of a new speaker. */
export async function measureDelivery(size: DeliverySize): Promise<DeliveryResult> {
  const bare = await bareDelivery(size);
  const rig = await Rig.start();
  try {
    const stops = [...new Set([...size.audiences, size.floorAudience])].sort((a, b) => a - b);
    const room = await loadRoom(rig, Math.max(...stops));
    // Joining filled the heap; a fresh process shows what sockets alone take.
    await rig.restart();
    await wait(size.settleSeconds * 1000);
    const before = residentBytes(rig.app.pid);
    const generator = new Generator();
    const tallies: DeliveryRow[] = [];
    let speakers: FloorRow | null = null;
    let open = 0;
    for (const sockets of stops) {
      await generator.perform({
        kind: 'connect',
        target: rig.target,
        auths: handshakes(room, open, sockets),
        isRoom: true,
      });
      open = sockets;
      await wait(size.settleSeconds * 1000);
      const bytesPerSocket = (residentBytes(rig.app.pid) - before) / sockets;
      const floor = bare.get(sockets);
      if (size.audiences.includes(sockets) && floor) {
        const told = await listen(generator, size.seconds, room);
        tallies.push({
          sockets,
          ...told,
          bytesPerSocket,
          bareP50: floor.p50,
          bareP99: floor.p99,
          bareBytesPerSocket: floor.bytesPerSocket,
          ratioP99: told.p99 / floor.p99,
          perSocketPerSecond: told.messages / sockets / size.seconds,
        });
      }
      if (sockets === size.floorAudience)
        speakers = await measureSpeakers(generator, room, { people: size.speakers, sockets });
    }
    await generator.perform({ kind: 'close' });
    generator.end();
    if (!speakers) throw new Error('no change of speaker was measured');
    return { tallies, speakers, joiningPerSecond: room.people.length / room.joiningSeconds };
  } finally {
    await rig.stop();
  }
}

interface Told {
  readonly messages: number;
  readonly p50: number;
  readonly p99: number;
}

async function listen(generator: Generator, seconds: number, room: LoadedRoom | null): Promise<Told> {
  const votesPerSecond = room === null ? 0 : 10;
  const answer = await generator.perform<ListenAnswer>({
    kind: 'listen',
    seconds,
    votesPerSecond,
    pollId: room?.pollId ?? '',
    optionIds: room?.optionIds ?? [],
  });
  const latency = new Histogram(answer.latency);
  return { messages: answer.messages, p50: latency.quantile(0.5), p99: latency.quantile(0.99) };
}

async function bareDelivery(size: DeliverySize): Promise<Map<number, Told & { bytesPerSocket: number }>> {
  const bare = await BareServer.start();
  const generator = new Generator();
  const rows = new Map<number, Told & { bytesPerSocket: number }>();
  await wait(size.settleSeconds * 1000);
  const before = residentBytes(bare.pid);
  let open = 0;
  for (const sockets of size.audiences) {
    await generator.perform({
      kind: 'connect',
      target: bare.target,
      auths: Array(sockets - open).fill({}),
      isRoom: false,
    });
    open = sockets;
    await wait(size.settleSeconds * 1000);
    const bytesPerSocket = (residentBytes(bare.pid) - before) / sockets;
    bare.tell(TALLIES_PER_SECOND);
    rows.set(sockets, { ...(await listen(generator, size.seconds, null)), bytesPerSocket });
    bare.tell(0);
  }
  await generator.perform({ kind: 'close' });
  generator.end();
  bare.end();
  return rows;
}

/** From the facilitator's click to each screen: call one person after the other. */
async function measureSpeakers(
  generator: Generator,
  room: LoadedRoom,
  { people, sockets }: { people: number; sockets: number },
): Promise<FloorRow> {
  const { staff, roomId, debateId } = room;
  accepted(await staff.command(roomId, 'staff', 'agenda.start', { itemId: debateId }));
  const { requestIds } = await generator.perform<{ requestIds: string[] }>({ kind: 'ask', itemId: debateId, people });
  await wait(1000);
  await generator.perform({ kind: 'floor-start' });
  const calledAt = new Map<string, number>();
  for (const requestId of requestIds) {
    calledAt.set(requestId, clock());
    accepted(await staff.command(roomId, 'staff', 'speaking.call', { requestId }));
    await wait(400);
  }
  await wait(1500);
  const heard = await generator.perform<FloorAnswer>({ kind: 'floor-stop' });
  const latency = new Histogram();
  let count = 0;
  for (const [id, times] of Object.entries(heard)) {
    count += times.length;
    for (const at of times) latency.add(at - (calledAt.get(id) ?? at));
  }
  return {
    sockets,
    changes: requestIds.length,
    heard: count,
    expected: requestIds.length * sockets,
    p50: latency.quantile(0.5),
    p95: latency.quantile(0.95),
    p99: latency.quantile(0.99),
  };
}
