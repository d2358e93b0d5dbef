import { Global, Module } from '@nestjs/common';
import { PersonalDataSources } from './personal-data.js';

/** Who somebody is in a room, and which modules hold data of theirs. The answers come from the modules; core only names the questions. */
@Global()
@Module({ providers: [PersonalDataSources], exports: [PersonalDataSources] })
export class IdentityModule {}
