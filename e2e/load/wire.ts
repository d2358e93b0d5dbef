import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * A socket.io client over a bare TCP connection, for load only: one loopback connection costs it a tenth of what the real client
 * costs, so that on shared cores the server is measured and not the generator. Speaks WebSocket (RFC 6455, no extension),
 * engine.io 4 and socket.io 5, texts only.
 */
export interface WireEvents {
  /** The socket.io connection stands. */
  onOpen(): void;
  /** An event's JSON text, `["name",…]`. */
  onEvent(text: string): void;
  /** Closed by the other side, or refused; with what it said. */
  onClose(reason: string): void;
}

const NO_MASK = Buffer.alloc(4);
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;

export class WireSocket {
  private readonly tcp: Socket;
  private readonly waiting = new Map<number, (text: string) => void>();
  private kept: Buffer = Buffer.alloc(0);
  private isUpgraded = false;
  private nextAck = 0;

  constructor(
    private readonly target: {
      readonly host: string;
      readonly port: number;
      readonly path: string;
      readonly auth: unknown;
    },
    private readonly events: WireEvents,
  ) {
    this.tcp = connect({ host: target.host, port: target.port, noDelay: true });
    this.tcp.on('connect', () => this.upgrade());
    this.tcp.on('data', (chunk: Buffer) => this.take(chunk));
    this.tcp.on('error', (error) => events.onClose(error.message));
    this.tcp.on('close', () => events.onClose('closed'));
  }

  /** Sends an event; `onAck` gets the acknowledgement's JSON text, `[…]`. */
  emit(name: string, body: string, onAck?: (text: string) => void): void {
    if (!onAck) return this.text(`42["${name}",${body}]`);
    const id = this.nextAck;
    this.nextAck += 1;
    this.waiting.set(id, onAck);
    this.text(`42${id}["${name}",${body}]`);
  }

  /** Sends a text frame as it is: for frames that no client sends. */
  raw(message: string): void {
    this.text(message);
  }

  close(): void {
    this.tcp.removeAllListeners('close');
    this.tcp.destroy();
  }

  private upgrade(): void {
    const { host, port, path } = this.target;
    this.tcp.write(
      `GET ${path}/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}:${port}\r\nOrigin: http://${host}:${port}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  }

  /** A masked frame whose mask is zero: allowed, and costs no masking. */
  private text(message: string): void {
    const body = Buffer.from(message);
    const head =
      body.length < 126
        ? Buffer.from([0x80 | TEXT, 0x80 | body.length])
        : Buffer.from([0x80 | TEXT, 0x80 | 126, body.length >> 8, body.length & 0xff]);
    this.tcp.write(Buffer.concat([head, NO_MASK, body]));
  }

  private take(chunk: Buffer): void {
    this.kept = this.kept.length === 0 ? chunk : Buffer.concat([this.kept, chunk]);
    if (!this.isUpgraded) {
      const end = this.kept.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.kept.toString('latin1', 0, end);
      if (!head.startsWith('HTTP/1.1 101')) return this.refused(head.split('\r\n')[0] ?? '');
      this.isUpgraded = true;
      this.kept = this.kept.subarray(end + 4);
    }
    for (;;) {
      const frame = readFrame(this.kept);
      if (!frame) return;
      this.kept = this.kept.subarray(frame.end);
      if (frame.opcode === TEXT) this.packet(frame.body);
      else if (frame.opcode === PING) this.tcp.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
      else if (frame.opcode === CLOSE) return this.refused('closed by the server');
    }
  }

  private packet(text: string): void {
    const [engine, kind] = text;
    if (engine === '0') return this.text(`40${JSON.stringify(this.target.auth)}`);
    if (engine === '2') return this.text('3');
    if (engine !== '4') return;
    if (kind === '0') return this.events.onOpen();
    if (kind === '2') return this.events.onEvent(text.slice(2));
    if (kind === '3') return this.acknowledge(text);
    if (kind === '4') this.refused(text.slice(2));
  }

  private acknowledge(text: string): void {
    const at = text.indexOf('[');
    const id = Number(text.slice(2, at));
    const waiter = this.waiting.get(id);
    this.waiting.delete(id);
    waiter?.(text.slice(at));
  }

  private refused(reason: string): void {
    this.close();
    this.events.onClose(reason);
  }
}

/** The first whole frame in the buffer; servers neither mask nor, here, split messages. */
function readFrame(buffer: Buffer): { opcode: number; body: string; end: number } | null {
  if (buffer.length < 2) return null;
  const opcode = buffer.readUInt8(0) & 0x0f;
  let length = buffer.readUInt8(1) & 0x7f;
  let at = 2;
  if (length === 126) {
    if (buffer.length < 4) return null;
    length = buffer.readUInt16BE(2);
    at = 4;
  } else if (length === 127) {
    if (buffer.length < 10) return null;
    length = Number(buffer.readBigUInt64BE(2));
    at = 10;
  }
  return buffer.length < at + length
    ? null
    : { opcode, body: buffer.toString('utf8', at, at + length), end: at + length };
}
