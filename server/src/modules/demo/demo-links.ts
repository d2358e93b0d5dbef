import { Injectable } from '@nestjs/common';

/** Ready-made ways into the demo dialogue: whole addresses, sign-in links that hold for the life of this start. */
export interface EntryLinks {
  readonly joinCode: string;
  readonly citizen: string;
  readonly facilitator: string;
  readonly partner: string;
  readonly coordinator: string;
  readonly screen: string;
}

/** Makes the links of the panel that `npm start` prints (launch.ts calls it once the app listens). */
@Injectable()
export class DemoLinks {
  /** `origin` without a slash at the end. */
  make(_origin: string): Promise<EntryLinks> {
    return Promise.reject(new Error('the demo is not loaded'));
  }
}
