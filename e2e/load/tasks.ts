/** What the bench asks of a generator process, and what comes back. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

export type Task =
  /** Open one socket for each handshake; in a room also `enter`. */
  | { readonly kind: 'connect'; readonly target: Target; readonly auths: readonly unknown[]; readonly isRoom: boolean }
  /** Every socket has one ballot in flight, for so long; the first seconds are not counted. */
  | {
      readonly kind: 'vote';
      readonly warmUp: number;
      readonly seconds: number;
      readonly pollId: string;
      readonly optionIds: readonly string[];
    }
  /** Listen to live messages; socket after socket answers the poll once, so that there is something to tell. */
  | {
      readonly kind: 'listen';
      readonly seconds: number;
      readonly votesPerSecond: number;
      readonly pollId: string;
      readonly optionIds: readonly string[];
    }
  /** Ask to speak with the first `people` sockets. */
  | { readonly kind: 'ask'; readonly itemId: string; readonly people: number }
  /** When each socket heard that these requests got the floor; begins to listen on `start`, tells on `stop`. */
  | { readonly kind: 'floor-start' }
  | { readonly kind: 'floor-stop' }
  | { readonly kind: 'close' };

export interface VoteAnswer {
  readonly acknowledged: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly latency: readonly (readonly [number, number])[];
  /** The choice last acknowledged, by position of the socket; null for none. */
  readonly last: readonly (string | null)[];
  /** All that was acknowledged, warm-up and end included. */
  readonly everAcknowledged: number;
}

export interface ListenAnswer {
  readonly messages: number;
  readonly latency: readonly (readonly [number, number])[];
}

/** Request id → instants (epoch ms) at which sockets heard of it. */
export type FloorAnswer = Readonly<Record<string, readonly number[]>>;

/** Wall clock with parts of a millisecond; comparable between processes of one machine. */
export const clock = (): number => performance.timeOrigin + performance.now();
