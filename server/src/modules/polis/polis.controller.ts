import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/polis/routes';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { ApiFailure } from '../../core/http/api-failure.js';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import { siteOrigin } from '../../core/http/site-origin.js';
import type { Credentials } from '../../core/identity/caller.js';
import { AccountsFacade } from '../accounts/accounts.facade.js';
import { type DialogueRecord, DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { PolisDownloads } from './polis-downloads.service.js';
import { PolisExporter } from './polis-export.service.js';

/** A dialogue as the files of a Pol.is export, for those who moderate it: who voted how is in them, under numbers. */
@Controller()
export class PolisController {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly dialogues: DialoguesFacade,
    private readonly exporter: PolisExporter,
    private readonly downloads: PolisDownloads,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Route(routes.listPolisFiles)
  async list(
    @Input(routes.listPolisFiles) { params }: InputOf<typeof routes.listPolisFiles>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.listPolisFiles>>> {
    const dialogue = await this.moderated(params.slug, credentials);
    return dialogue.ok ? ok({ files: [...(await this.exporter.files(dialogue.value))] }) : dialogue;
  }

  @Route(routes.getPolisFile)
  async file(
    @Input(routes.getPolisFile) { params }: InputOf<typeof routes.getPolisFile>,
    @RequestCredentials() credentials: Credentials,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { slug, file } = params;
    const dialogue = await this.moderated(slug, credentials);
    if (!dialogue.ok) throw failure(dialogue.code);
    if (!(await this.exporter.files(dialogue.value)).includes(file)) throw failure('not_found');
    if (this.downloads.isFull()) throw failure('too_many');
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${slug}-${file}"`);
    response.setHeader('Cache-Control', 'no-store');
    const url = `${siteOrigin(this.config, request)}/d/${slug}`;
    await this.downloads.send(dialogue.value, file, { response, url });
  }

  private async moderated(slug: string, credentials: Credentials): Promise<Result<DialogueRecord>> {
    const who = await this.accounts.signedIn(credentials);
    if (!who) return fail('sign_in_needed');
    const view = await this.dialogues.page(slug, who);
    const dialogue = view && (await this.dialogues.find(view.id));
    if (!view || !dialogue) return fail('not_found');
    return view.can.includes('moderate') ? ok(dialogue) : fail('not_allowed');
  }
}

const failure = (code: ErrorCode): ApiFailure => new ApiFailure({ ok: false, code });
