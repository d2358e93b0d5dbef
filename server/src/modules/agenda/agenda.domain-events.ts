import type { AgendaItemId, DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';

/** What the agenda tells in the transaction of a step: which item was on, which is on now. */
export interface ItemTurn {
  readonly roomId: DialogueId;
  readonly now: Date;
  readonly from: AgendaItemId | null;
  readonly to: AgendaItemId | null;
}

/** A module whose own state follows the agenda. */
export interface AgendaFollower {
  /** Names its notes. */
  readonly name: string;
  /** The item that is on changed. What it answers (plain JSON) comes back to `takeBack` when staff undo the step. */
  turned(tx: Tx, turn: ItemTurn): Promise<unknown>;
  /** The step was undone; `turned` was called with the turn back already. */
  takeBack(tx: Tx, turn: ItemTurn, note: unknown): Promise<void>;
}

/** Something that hangs on an item, so that the item cannot be taken off the agenda. */
export type ItemHold = (tx: Tx, itemId: AgendaItemId) => Promise<boolean>;

/** Where other modules hang on to the agenda; it knows none of them. */
@Injectable()
export class AgendaEvents {
  readonly followers: AgendaFollower[] = [];
  readonly holds: ItemHold[] = [];

  follow(follower: AgendaFollower): void {
    this.followers.push(follower);
  }

  /** Asked before an item is removed. */
  hold(hold: ItemHold): void {
    this.holds.push(hold);
  }
}
