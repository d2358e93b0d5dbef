import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PolisFile } from '@polylogue/shared/polis/file-fault';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { DialogueRecord } from '../dialogues/dialogues.facade.js';
import { PolisExporter } from './polis-export.service.js';

/** Downloads at once, of each instance: each holds a connection to the database while it is read. */
const MOST_AT_ONCE = 2;
/** So long a reader may take nothing before the download is ended. */
const IDLE_MS = 30_000;

/** One file of an export, straight from the database to whoever asked: large ones are never whole in memory. */
@Injectable()
export class PolisDownloads {
  private running = 0;

  constructor(private readonly exporter: PolisExporter) {}

  isFull(): boolean {
    return this.running >= MOST_AT_ONCE;
  }

  /** Callers have seen that there is room and that the dialogue has the file. Ends early when the reader is gone. */
  async send(dialogue: DialogueRecord, wanted: PolisFile, to: { response: Response; url: string }): Promise<void> {
    const { response, url } = to;
    this.running += 1;
    response.setTimeout(IDLE_MS, () => response.destroy());
    try {
      await this.exporter.run(dialogue, {
        url,
        progress: () => undefined,
        // Lines of a file that is not taken are never made.
        sink: async (file, text) => {
          if (file === wanted) await pipeline(Readable.from(text), response);
        },
      });
    } catch (error) {
      if (!isGone(error)) throw error;
    } finally {
      this.running -= 1;
    }
  }
}

/** The reader has closed the connection: no fault of ours. */
const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
