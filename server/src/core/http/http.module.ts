import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ApiDocsController } from './api-docs.controller.js';
import { FailureFilter } from './failure.filter.js';

/** How the contract's routes become HTTP: parsing, failures as status and code, the API's own description. */
@Module({ controllers: [ApiDocsController], providers: [{ provide: APP_FILTER, useClass: FailureFilter }] })
export class HttpModule {}
