import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { DatabaseHealth } from './database-health.js';

/** For load balancers and containers: `live` says the process turns, `ready` that it can serve people. */
@Controller('api/health')
export class HealthController {
  constructor(private readonly database: DatabaseHealth) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { ok: true } {
    return { ok: true };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  ready(): { ok: true } {
    if (!this.database.isUp) throw new ServiceUnavailableException();
    return { ok: true };
  }
}
