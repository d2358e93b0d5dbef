import { afterEach, describe, expect, it } from '@jest/globals';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { RedisLink } from './redis-link.js';

const opened: { link: RedisLink; server: Server; sockets: Set<Socket> }[] = [];

/** Something that speaks enough of Redis to be connected to, and stops answering when told so. */
async function pretendedRedis() {
  const sockets = new Set<Socket>();
  const line = { isFrozen: false };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const commands = bytes.toString().match(/^\*\d+\r$/gm) ?? [];
      if (!line.isFrozen) socket.write('+PONG\r\n'.repeat(commands.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const link = new RedisLink(`redis://127.0.0.1:${(server.address() as AddressInfo).port}`);
  opened.push({ link, server, sockets });
  return { link, line };
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

afterEach(() => {
  for (const { link, server, sockets } of opened.splice(0)) {
    link.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

describe('a connection to Redis', () => {
  it('lets nobody wait on a Redis that hangs, and comes back with it', async () => {
    const { link, line } = await pretendedRedis();
    link.open();
    await until(() => link.ready !== null);
    line.isFrozen = true;
    await expect(link.ready?.get('presence')).rejects.toThrow();
    expect(link.ready).toBeNull();
    line.isFrozen = false;
    await until(() => link.ready !== null);
  }, 15_000);

  it('is not ready, and harms nobody, where something takes the connection and says nothing', async () => {
    const { link, line } = await pretendedRedis();
    line.isFrozen = true;
    link.open();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(link.ready).toBeNull();
    link.close();
    link.close();
  });
});
