import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { SeedMarker } from './seed-marker.entity.js';

@Injectable()
export class SeedMarkerRepository {
  /** Answers true to the one transaction that may seed; another one waits for its end. */
  async claim(tx: Tx, name: string): Promise<boolean> {
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(SeedMarker)
      .values({ name })
      .orIgnore()
      .returning('name')
      .execute();
    return Array.isArray(inserted.raw) && inserted.raw.length > 0;
  }
}
