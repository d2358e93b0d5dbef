import { JoinCode } from '@polylogue/shared/dialogues/schemas';
import { PollId } from '@polylogue/shared/kernel/ids';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { QuestionId } from '@polylogue/shared/kernel/ids';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { SeededQuery } from '@polylogue/shared/pages/render';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { OpinionsFacade } from '../opinions/opinions.facade.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';
import { QuestionsFacade } from '../questions/questions.facade.js';
import { PublicPollsFacade } from '../polls/public-polls.facade.js';
import { RecommendationsFacade } from '../recommendations/recommendations.facade.js';
import { NetworksPageService } from './networks-page.service.js';

/** Data for a page, or the code why there is none. */
export interface Seeds {
  readonly queries: readonly SeededQuery[];
  readonly code?: string;
}

const NONE: Seeds = { queries: [] };

/** Fetches what a public page shows, so that its HTML is complete. Pages that are apps get nothing. */
@Injectable()
export class PageSeeds {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly pages: NetworksPageService,
    private readonly dialogues: DialoguesFacade,
    private readonly opinions: OpinionsFacade,
    private readonly participants: ParticipantsFacade,
    private readonly recommendations: RecommendationsFacade,
    private readonly polls: PublicPollsFacade,
    private readonly questions: QuestionsFacade,
  ) {}

  /** `rest`: the path below the language. */
  async of(rest: string, locale: Locale, credentials: Credentials): Promise<Seeds> {
    const [, kind = '', name = '', ...more] = rest.split('/');
    if (kind === 'd' && more.length === 1 && more[0] === 'opinions') return this.opinionReport(name, credentials);
    if (more.length > 0) return NONE;
    if (kind === '') return seeded(pageKeys.networks(), await this.pages.home());
    if (name === '') return NONE;
    switch (kind) {
      case 'n':
        return seeded(
          pageKeys.network(name),
          await this.pages.network(name, await this.accounts.signedIn(credentials)),
        );
      case 'd':
        return seeded(
          pageKeys.dialogue(name),
          await this.dialogues.page(name, await this.accounts.signedIn(credentials)),
        );
      case 'r':
        return this.recommendation(name);
      case 'questions':
        return this.question(name);
      case 'polls':
        return this.poll(name);
      case 'j':
        return this.joinPage(name, locale, credentials);
      default:
        return NONE;
    }
  }

  private async opinionReport(slug: string, credentials: Credentials): Promise<Seeds> {
    const report = await this.opinions.report(slug, await this.accounts.signedIn(credentials));
    return seeded(pageKeys.opinionReport(slug), report);
  }

  private async recommendation(slug: string): Promise<Seeds> {
    const found = await this.recommendations.published(slug);
    return found.ok ? seeded(pageKeys.recommendation(slug), found.value) : NONE;
  }

  private async question(given: string): Promise<Seeds> {
    const id = QuestionId.safeParse(given);
    return id.success ? seeded(pageKeys.question(given), await this.questions.results(id.data)) : NONE;
  }

  private async poll(pollId: string): Promise<Seeds> {
    const parsed = PollId.safeParse(pollId);
    return parsed.success ? seeded(pageKeys.poll(pollId), await this.polls.find(parsed.data)) : NONE;
  }

  private async joinPage(code: string, locale: Locale, credentials: Credentials): Promise<Seeds> {
    const parsed = JoinCode.safeParse(code);
    if (!parsed.success) return { queries: [], code: 'code_unknown' };
    const page = await this.participants.joinPage(parsed.data, credentials, locale);
    return page.ok ? seeded(pageKeys.joinPage(code), page.value) : { queries: [], code: page.code };
  }
}

const seeded = (key: readonly string[], data: unknown): Seeds => (data === null ? NONE : { queries: [{ key, data }] });
