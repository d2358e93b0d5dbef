import type { NetworkFile } from '@polylogue/shared/networks/network-file';
import { Injectable } from '@nestjs/common';
import { readNetworkFile } from './domain/map-project-page.js';
import { type Imported, NetworkImporter } from './network-importer.service.js';

export type { Imported } from './network-importer.service.js';

/** What the command line and the demo may ask of imports. */
@Injectable()
export class ImportsFacade {
  constructor(private readonly importer: NetworkImporter) {}

  /** Imports parsed JSON of any shape we know. `notTaken`: keys the product has no place for; they stay with the network as its source. */
  async importJson(json: unknown, now: Date): Promise<Imported & { readonly notTaken: readonly string[] }> {
    const { file, notTaken } = readNetworkFile(json, now);
    return { ...(await this.importer.run(file, json)), notTaken };
  }

  importFile(file: NetworkFile): Promise<Imported> {
    return this.importer.run(file, null);
  }
}
