import { Controller, Get, Header, Inject } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../config/config.module.js';
import { describeApi } from './api-description.js';
import { apiPage } from './api-page.js';

/** The description of the HTTP contract, for programs and for people. */
@Controller('api')
export class ApiDocsController {
  private readonly description: ReturnType<typeof describeApi>;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.description = describeApi(config.version, config.publicUrl);
  }

  @Get('openapi.json')
  openapi(): ReturnType<typeof describeApi> {
    return this.description;
  }

  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  docs(): string {
    return apiPage(this.description);
  }
}
