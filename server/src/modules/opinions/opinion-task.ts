import type { OpinionAnswer, OpinionTask } from './domain/opinion-answer.js';
import { type VoteColumns, VoteLog } from './domain/vote-log.js';

/** What the thread is asked for. `log` names votes that it keeps. */
export type ThreadRequest =
  /** How far the log is ('0': not there). */
  | { readonly kind: 'place'; readonly log: string }
  | { readonly kind: 'add'; readonly log: string; readonly seq: string; readonly votes: VoteColumns }
  | { readonly kind: 'answer'; readonly log: string; readonly task: OpinionTask }
  | { readonly kind: 'forget'; readonly log: string };

/** What it answers. */
export type ThreadReply =
  | { readonly kind: 'place'; readonly seq: string }
  | { readonly kind: 'answer'; readonly answer: OpinionAnswer };

/** Logs kept at most; the one not used for longest goes first. 10 million votes are 170 MB. */
const MOST_LOGS = 8;

/** The logs of the thread, and what is asked of them. */
export class OpinionLogs {
  private readonly logs = new Map<string, { readonly votes: VoteLog; seq: string }>();

  reply(request: ThreadRequest): ThreadReply {
    if (request.kind === 'forget') {
      this.logs.delete(request.log);
      return { kind: 'place', seq: '0' };
    }
    if (request.kind === 'place') return { kind: 'place', seq: this.logs.get(request.log)?.seq ?? '0' };
    const log = this.used(request.log);
    if (request.kind === 'answer') return { kind: 'answer', answer: log.votes.answer(request.task) };
    log.votes.add(request.votes);
    log.seq = request.seq;
    return { kind: 'place', seq: log.seq };
  }

  private used(name: string): { readonly votes: VoteLog; seq: string } {
    const log = this.logs.get(name) ?? { votes: new VoteLog(), seq: '0' };
    this.logs.delete(name);
    this.logs.set(name, log);
    const [oldest] = this.logs.keys();
    if (this.logs.size > MOST_LOGS && oldest !== undefined) this.logs.delete(oldest);
    return log;
  }
}
