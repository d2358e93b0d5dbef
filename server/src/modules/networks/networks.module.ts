import { Module } from '@nestjs/common';
import { NetworksFacade } from './networks.facade.js';
import { NetworksRepository } from './networks.repository.js';
import { NetworksService } from './networks.service.js';

/**
 * Networks: projects of partners with towns, topics, a period and a funder. They come from imports and seeds; what a source does
 * not say stays absent. Towns keep their letter mark and hue for ever.
 */
@Module({ providers: [NetworksRepository, NetworksService, NetworksFacade], exports: [NetworksFacade] })
export class NetworksModule {}
