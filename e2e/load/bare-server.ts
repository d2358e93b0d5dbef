import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repository } from '../support/places.js';

// The floor: the server's own version of socket.io, which acknowledges at once and tells everybody, and does nothing else.

interface BareSocket {
  join(room: string): void;
  on(
    event: string,
    listener: (body: { readonly input?: { readonly marks?: unknown } }, ack: (answer: unknown) => void) => void,
  ): void;
}
interface BareIo {
  on(event: 'connection', listener: (socket: BareSocket) => void): void;
  to(room: string): { readonly volatile: { emit(event: string, body: unknown): void } };
}
type SocketIo = { readonly Server: new (http: unknown, options: object) => BareIo };

const require = createRequire(path.join(repository, 'server/package.json'));
// The server's dependency, loaded as the server would: its types are not this workspace's.
const { Server } = require('socket.io') as SocketIo;

const http = createServer();
const io = new Server(http, { path: '/live', transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
  socket.join('room');
  socket.on('command', (body, ack) => ack({ ok: true, seq: null, value: { marks: body.input?.marks, revision: 1 } }));
});

const pollId = randomUUID();
let version = 0;
let timer: NodeJS.Timeout | undefined;
process.on('message', ({ perSecond }: { readonly perSecond: number }) => {
  clearInterval(timer);
  if (perSecond === 0) return;
  timer = setInterval(() => {
    version += 1;
    const entries = [{ topic: 'poll', id: pollId, version, value: { answered: version } }];
    io.to('room').volatile.emit('live', { entries, now: new Date().toISOString() });
  }, 1000 / perSecond);
});
process.on('disconnect', () => process.exit(0));

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ port: address !== null && typeof address === 'object' ? address.port : 0 });
});
