/** Messages a connection may send: `burst` at once, `perSecond` in the long run. */
export interface CreditRule {
  readonly burst: number;
  readonly perSecond: number;
  /** Refusals after which the connection is closed. */
  readonly patience: number;
}

export const MESSAGE_CREDITS: CreditRule = { burst: 120, perSecond: 60, patience: 500 };

/** What a message costs. The answer to `enter` is the whole room, up to a megabyte: nobody needs it often. */
export const costOf = (event: string): number => (event === 'enter' ? 10 : 1);

/** Token bucket of one connection. Times are milliseconds of one monotone clock. */
export class Credits {
  private left: number;
  private refused = 0;

  constructor(
    private readonly rule: CreditRule,
    private at: number,
  ) {
    this.left = rule.burst;
  }

  /** `spent`: the message may pass. `refused`: answer too_many. `exhausted`: close the connection. */
  spend(now: number, cost = 1): 'spent' | 'refused' | 'exhausted' {
    this.left = Math.min(this.rule.burst, this.left + ((now - this.at) / 1000) * this.rule.perSecond);
    this.at = now;
    if (this.left >= cost) {
      this.left -= cost;
      return 'spent';
    }
    this.refused += 1;
    return this.refused > this.rule.patience ? 'exhausted' : 'refused';
  }
}
