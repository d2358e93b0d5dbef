const SAMPLES = 5;

/**
 * How far the server's clock is ahead of this device's, in milliseconds: the median of the last five round trips, so that one
 * slow answer does not make a countdown jump. Before the first round trip a rough reading may stand in.
 */
export class ServerClock {
  private samples: readonly number[] = [];
  private rough = 0;

  get offsetMs(): number {
    if (this.samples.length === 0) return this.rough;
    const sorted = [...this.samples].sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  }

  /** A server time that came with something else, at the device's time `receivedAt`. */
  readRoughly(serverNow: string, receivedAt: number): void {
    const server = Date.parse(serverNow);
    if (!Number.isNaN(server)) this.rough = server - receivedAt;
  }

  /** A round trip: asked and answered by the device's clock; the server's reading is taken for the middle between. */
  addRoundTrip(serverNow: string, askedAt: number, answeredAt: number): void {
    const server = Date.parse(serverNow);
    if (Number.isNaN(server) || answeredAt < askedAt) return;
    this.samples = [...this.samples, server - (askedAt + answeredAt) / 2].slice(-SAMPLES);
  }

  /** After sleep or a change of the device's clock the old readings are worthless. */
  forget(): void {
    this.rough = this.offsetMs;
    this.samples = [];
  }
}
