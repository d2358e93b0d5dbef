import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmtpCarrier } from './smtp-carrier.js';

/** The least a mail server says (RFC 5321). Keeps what it was sent. */
function mailServer(kept: string[]): Server {
  return createServer((socket: Socket) => {
    let isText = false;
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    say('220 test');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').filter(Boolean)) {
        kept.push(line);
        if (isText) {
          if (line === '.') isText = !say('250 kept');
        } else if (line === 'DATA') isText = say('354 go on');
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
    socket.on('error', () => undefined);
  });
}

describe('mail by SMTP', () => {
  const kept: string[] = [];
  const server = mailServer(kept);
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('goes to the reader with sender, subject and text', async () => {
    const { port } = server.address() as AddressInfo;
    const carrier = new SmtpCarrier(`smtp://127.0.0.1:${port}`, 'Polylogue <no-reply@site.example>');
    await carrier.carry({ to: 'ana@town.example', subject: 'Vaša poveznica', text: 'Dobar dan', locale: 'hr' });
    expect(kept).toContain('RCPT TO:<ana@town.example>');
    expect(kept).toContain('MAIL FROM:<no-reply@site.example>');
    expect(kept.some((line) => line.startsWith('Subject: =?UTF-8?'))).toBe(true);
    expect(kept).toContain('Dobar dan');
  });
});
