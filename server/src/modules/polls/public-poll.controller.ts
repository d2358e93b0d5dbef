import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/polls/routes';
import { Controller, Ip, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type AnswerOf, Input, type InputOf, Route } from '../../core/http/route.decorator.js';
import { ApiFailure } from '../../core/http/api-failure.js';
import { type Limit, Limits } from '../../core/limits/limits.js';
import { PublicPolls } from './public-poll.service.js';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
const PLAIN = 'text/plain; charset=utf-8';

/** A hall of 600 people opens the account and the files of one poll from one address, some of them twice; more in a minute nobody reads. */
const ACCOUNTS: Limit = { name: 'poll-accounts', points: 3000, seconds: 60 };
const FILES: Limit = { name: 'ballot-files', points: 1200, seconds: 60 };

/** A revealed poll and its ballots, for anybody. */
@Controller()
export class PublicPollController {
  constructor(
    private readonly polls: PublicPolls,
    private readonly limits: Limits,
  ) {}

  @Route(routes.publicPollRoute)
  async poll(
    @Input(routes.publicPollRoute) { params }: InputOf<typeof routes.publicPollRoute>,
    @Ip() address: string,
  ): Promise<Result<AnswerOf<typeof routes.publicPollRoute>>> {
    const limited = await this.limits.take(ACCOUNTS, params.pollId, address);
    if (limited) return limited;
    const poll = await this.polls.find(params.pollId);
    return poll ? ok(poll) : fail('not_found');
  }

  /** The file as it is, byte for byte what its SHA-256 is of. A file that cannot change may be kept for an hour without asking. */
  @Route(routes.ballotFileRoute)
  async file(
    @Input(routes.ballotFileRoute) { params }: InputOf<typeof routes.ballotFileRoute>,
    @Ip() address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const limited = await this.limits.take(FILES, params.pollId, address);
    if (limited) throw new ApiFailure(limited);
    const found = await this.polls.file(params.pollId, params.name);
    if (!found) throw new ApiFailure({ ok: false, code: 'not_found' });
    const { file, number } = found;
    response.setHeader('ETag', `"${file.sha256}"`);
    response.setHeader('Cache-Control', file.isFixed ? 'public, max-age=3600' : 'no-cache');
    response.setHeader('Content-Type', MEDIA_TYPES[file.name.split('.').at(-1) ?? ''] ?? PLAIN);
    response.setHeader('Content-Disposition', `attachment; filename="poll-${number}-${file.name}"`);
    if (request.headers['if-none-match'] === `"${file.sha256}"`) response.status(304).end();
    else response.status(200).end(file.text);
  }
}
