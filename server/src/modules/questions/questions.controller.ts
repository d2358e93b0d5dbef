import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/questions/routes';
import type { QuestionView } from '@polylogue/shared/questions/schemas';
import { Controller } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import type { Credentials } from '../../core/identity/caller.js';
import { QuestionsDoor } from './questions-door.js';
import { QuestionsFacade } from './questions.facade.js';
import { QuestionsService } from './questions.service.js';
import { TranslationsService } from './translations.service.js';

/** The question bank for staff, and its results for anybody. */
@Controller()
export class QuestionsController {
  constructor(
    private readonly door: QuestionsDoor,
    private readonly questions: QuestionsService,
    private readonly translations: TranslationsService,
    private readonly facade: QuestionsFacade,
  ) {}

  @Route(routes.listQuestions)
  async list(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.listQuestions) { params, query }: InputOf<typeof routes.listQuestions>,
  ): Promise<Result<AnswerOf<typeof routes.listQuestions>>> {
    const at = await this.door.bySlug(credentials, params.slug);
    if (!at.ok) return at;
    const { topicId = null, text = '', archived } = query;
    const questions = await this.questions.list(at.value, { topicId, text, isArchived: archived === 'true' });
    return ok({ questions, can: [...at.value.can] });
  }

  @Route(routes.createQuestion)
  async create(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.createQuestion) { params, body }: InputOf<typeof routes.createQuestion>,
  ): Promise<Result<QuestionView>> {
    const at = await this.door.bySlug(credentials, params.slug);
    return at.ok ? this.questions.create(at.value, body) : at;
  }

  @Route(routes.getQuestion)
  async one(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.getQuestion) { params }: InputOf<typeof routes.getQuestion>,
  ): Promise<Result<QuestionView>> {
    const at = await this.door.byQuestion(credentials, params.questionId);
    return at.ok ? this.questions.get(at.value, params.questionId) : at;
  }

  @Route(routes.changeQuestion)
  async change(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.changeQuestion) { params, body }: InputOf<typeof routes.changeQuestion>,
  ): Promise<Result<QuestionView>> {
    const at = await this.door.byQuestion(credentials, params.questionId);
    return at.ok ? this.questions.change(at.value, params.questionId, body.version, body.draft) : at;
  }

  @Route(routes.writeTranslation)
  async translate(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.writeTranslation) { params, body }: InputOf<typeof routes.writeTranslation>,
  ): Promise<Result<QuestionView>> {
    const { questionId: id, lang } = params;
    const at = await this.door.byQuestion(credentials, id);
    return at.ok ? this.translations.write(at.value, { id, lang, version: body.version }, body.words) : at;
  }

  @Route(routes.checkTranslation)
  async check(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.checkTranslation) { params, body }: InputOf<typeof routes.checkTranslation>,
  ): Promise<Result<QuestionView>> {
    const { questionId: id, lang } = params;
    const at = await this.door.byQuestion(credentials, id);
    return at.ok ? this.translations.check(at.value, { id, lang, version: body.version }, body.writtenAt) : at;
  }

  @Route(routes.archiveQuestion)
  async archive(
    @RequestCredentials() credentials: Credentials,
    @Input(routes.archiveQuestion) { params, body }: InputOf<typeof routes.archiveQuestion>,
  ): Promise<Result<QuestionView>> {
    const at = await this.door.byQuestion(credentials, params.questionId);
    return at.ok ? this.questions.archive(at.value, params.questionId, body) : at;
  }

  @Route(routes.questionResults)
  async results(
    @Input(routes.questionResults) { params }: InputOf<typeof routes.questionResults>,
  ): Promise<Result<AnswerOf<typeof routes.questionResults>>> {
    const results = await this.facade.results(params.questionId);
    return results ? ok(results) : fail('not_found');
  }
}
