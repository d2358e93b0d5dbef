import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RenderPage } from '@polylogue/shared/pages/render';
import { Injectable, Logger } from '@nestjs/common';

/** Where the client's build lies: beside the server's workspace, in the repository as in the container. */
export const CLIENT_DIST = fileURLToPath(new URL('../../../../client/dist/', import.meta.url));

/**
 * The client's server build, loaded by its path at run time: the server never imports the client's source, so neither is built
 * with the other. Absent (the client is not built) means that pages answer 503 while the API works.
 */
@Injectable()
export class ClientBundle {
  private readonly logger = new Logger('pages');
  private loading: Promise<RenderPage | null> | undefined;

  renderer(): Promise<RenderPage | null> {
    this.loading ??= this.load(join(CLIENT_DIST, 'server', 'entry-server.js'));
    return this.loading;
  }

  private async load(file: string): Promise<RenderPage | null> {
    if (!existsSync(file)) {
      this.loading = undefined;
      return null;
    }
    const bundle: unknown = await import(pathToFileURL(file).href);
    if (isBundle(bundle)) return bundle.renderPage;
    this.logger.error('the client’s server build has no renderPage');
    return null;
  }
}

const isBundle = (bundle: unknown): bundle is { renderPage: RenderPage } =>
  typeof bundle === 'object' && bundle !== null && 'renderPage' in bundle && typeof bundle.renderPage === 'function';
