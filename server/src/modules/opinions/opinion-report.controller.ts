import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/opinions/routes';
import { Controller } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { OpinionReports } from './opinion-report.service.js';

/** The report of opinions, for anybody once the evening is over. */
@Controller()
export class OpinionReportController {
  constructor(
    private readonly reports: OpinionReports,
    private readonly accounts: AccountsFacade,
  ) {}

  @Route(routes.getOpinionReport)
  async report(
    @Input(routes.getOpinionReport) { params }: InputOf<typeof routes.getOpinionReport>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getOpinionReport>>> {
    const report = await this.reports.of(params.slug, await this.accounts.signedIn(credentials));
    return report ? ok(report) : fail('not_found');
  }
}
