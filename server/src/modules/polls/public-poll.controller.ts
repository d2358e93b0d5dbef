import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/polls/routes';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type AnswerOf, Input, type InputOf, Route } from '../../core/http/route.decorator.js';
import { ApiFailure } from '../../core/http/api-failure.js';
import { PublicPolls } from './public-poll.service.js';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};
const PLAIN = 'text/plain; charset=utf-8';

/** A revealed poll and its ballots, for anybody. */
@Controller()
export class PublicPollController {
  constructor(private readonly polls: PublicPolls) {}

  @Route(routes.publicPollRoute)
  async poll(
    @Input(routes.publicPollRoute) { params }: InputOf<typeof routes.publicPollRoute>,
  ): Promise<Result<AnswerOf<typeof routes.publicPollRoute>>> {
    const poll = await this.polls.find(params.pollId);
    return poll ? ok(poll) : fail('not_found');
  }

  /** The file as it is, byte for byte what its SHA-256 is of. A file that cannot change may be kept for an hour without asking. */
  @Route(routes.ballotFileRoute)
  async file(
    @Input(routes.ballotFileRoute) { params }: InputOf<typeof routes.ballotFileRoute>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
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
