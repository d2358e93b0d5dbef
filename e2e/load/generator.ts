import { Histogram } from './histogram.js';
import { type FloorAnswer, type ListenAnswer, type Task, type VoteAnswer, clock } from './tasks.js';
import { WireSocket } from './wire.js';

// One generator process: holds many sockets and does with them what the bench tells it over IPC.

const sockets: WireSocket[] = [];
let onEvent: (text: string) => void = () => undefined;
let closedEarly = 0;
let isClosing = false;
let keyNumber = 0;

const OPENING_AT_ONCE = 64;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function open(
  target: { host: string; port: number; path: string },
  auth: unknown,
  isRoom: boolean,
): Promise<WireSocket> {
  return new Promise((resolve, reject) => {
    let isUp = false;
    const socket = new WireSocket(
      { ...target, auth },
      {
        onOpen: () => {
          isUp = true;
          if (!isRoom) return resolve(socket);
          socket.emit('enter', '{"epoch":null,"seq":0}', (text) =>
            text.startsWith('[{"ok":true') ? resolve(socket) : reject(new Error(`enter: ${text.slice(0, 200)}`)),
          );
        },
        onEvent: (text) => onEvent(text),
        onClose: (reason) => {
          if (!isUp) reject(new Error(`not connected: ${reason}`));
          else if (!isClosing) closedEarly += 1;
        },
      },
    );
  });
}

async function connectAll(task: Extract<Task, { kind: 'connect' }>): Promise<{ open: number }> {
  isClosing = false;
  const waiting = [...task.auths.entries()];
  const line = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [position, auth] = next;
      sockets[first + position] = await open(task.target, auth, task.isRoom);
    }
  };
  const first = sockets.length;
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, line));
  return { open: sockets.length };
}

const command = (name: string, input: string): string => {
  keyNumber += 1;
  return `{"key":"load-${process.pid}-${keyNumber}","name":"${name}","input":${input}}`;
};
const ballot = (pollId: string, choice: string): string =>
  command('polls.vote', `{"pollId":"${pollId}","marks":{"form":"picks","picks":["${choice}"]}}`);

async function vote(task: Extract<Task, { kind: 'vote' }>): Promise<VoteAnswer> {
  const latency = new Histogram();
  const refused: Record<string, number> = {};
  const last: (string | null)[] = sockets.map(() => null);
  let acknowledged = 0;
  let everAcknowledged = 0;
  let inFlight = 0;
  let isOver = false;
  const begun = clock();
  const counted = { from: begun + task.warmUp * 1000, to: begun + (task.warmUp + task.seconds) * 1000 };
  const next = (socket: WireSocket, position: number): void => {
    const choice = task.optionIds[Math.floor(Math.random() * task.optionIds.length)] ?? '';
    const sentAt = clock();
    inFlight += 1;
    socket.emit('command', ballot(task.pollId, choice), (text) => {
      inFlight -= 1;
      const at = clock();
      if (text.startsWith('[{"ok":true') && text.includes(choice)) {
        last[position] = choice;
        everAcknowledged += 1;
        if (at >= counted.from && at < counted.to) {
          acknowledged += 1;
          latency.add(at - sentAt);
        }
      } else {
        const code = /"code":"(\w+)"/.exec(text)?.[1] ?? 'another answer';
        refused[code] = (refused[code] ?? 0) + 1;
      }
      if (!isOver) next(socket, position);
    });
  };
  sockets.forEach(next);
  await wait((task.warmUp + task.seconds) * 1000);
  isOver = true;
  for (let i = 0; i < 200 && inFlight > 0; i++) await wait(50);
  if (inFlight > 0) refused['no answer'] = inFlight;
  if (closedEarly > 0) refused['socket closed'] = closedEarly;
  return { acknowledged, refused, latency: latency.toJSON(), last, everAcknowledged };
}

const NOW = '"now":"';

async function listen(task: Extract<Task, { kind: 'listen' }>): Promise<ListenAnswer> {
  const latency = new Histogram();
  let messages = 0;
  onEvent = (text) => {
    if (!text.startsWith('["live"') || !text.includes('"topic":"poll"')) return;
    const at = clock();
    const begin = text.lastIndexOf(NOW) + NOW.length;
    messages += 1;
    latency.add(at - Date.parse(text.slice(begin, text.indexOf('"', begin))));
  };
  const end = clock() + task.seconds * 1000;
  for (let voter = 0; clock() < end; voter++) {
    const choice = task.optionIds[voter % task.optionIds.length] ?? '';
    if (task.votesPerSecond > 0) sockets[voter]?.emit('command', ballot(task.pollId, choice), () => undefined);
    await wait(task.votesPerSecond > 0 ? 1000 / task.votesPerSecond : 100);
  }
  onEvent = () => undefined;
  return { messages, latency: latency.toJSON() };
}

async function ask(task: Extract<Task, { kind: 'ask' }>): Promise<{ requestIds: string[] }> {
  const asking = sockets.slice(0, task.people).map(
    (socket) =>
      new Promise<string>((resolve, reject) => {
        socket.emit('command', command('speaking.ask', `{"itemId":"${task.itemId}","stance":null}`), (text) => {
          const id = /"requestId":"([^"]+)"/.exec(text)?.[1];
          if (id) resolve(id);
          else reject(new Error(`speaking.ask: ${text.slice(0, 200)}`));
        });
      }),
  );
  return { requestIds: await Promise.all(asking) };
}

const heard = new Map<string, number[]>();

function hearFloor(): void {
  heard.clear();
  onEvent = (text) => {
    if (!text.startsWith('["facts"') || !text.includes('"speaking.runs"')) return;
    const at = clock();
    const id = /"speaking\.runs".*?"request":\{"id":"([^"]+)"/.exec(text)?.[1];
    if (id === undefined) return;
    const list = heard.get(id);
    if (list) list.push(at);
    else heard.set(id, [at]);
  };
}

function toldFloor(): FloorAnswer {
  onEvent = () => undefined;
  return Object.fromEntries(heard);
}

function closeAll(): { closedEarly: number } {
  isClosing = true;
  for (const socket of sockets.splice(0)) socket.close();
  return { closedEarly };
}

async function perform(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'connect':
      return connectAll(task);
    case 'vote':
      return vote(task);
    case 'listen':
      return listen(task);
    case 'ask':
      return ask(task);
    case 'floor-start':
      return hearFloor();
    case 'floor-stop':
      return toldFloor();
    case 'close':
      return closeAll();
  }
}

process.on('message', (message: { readonly id: number; readonly task: Task }) => {
  perform(message.task).then(
    (answer) => process.send?.({ id: message.id, answer }),
    (error: unknown) => process.send?.({ id: message.id, fault: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
