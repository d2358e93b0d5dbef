/** What we use of busboy, which comes without types. */
declare module 'busboy' {
  import type { IncomingHttpHeaders } from 'node:http';
  import type { Readable, Writable } from 'node:stream';

  interface Busboy extends Writable {
    on(event: 'file', listener: (field: string, stream: Readable, about: { filename?: string }) => void): this;
    on(event: 'filesLimit', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }

  /** Throws where the headers are no form's. */
  export default function busboy(options: {
    readonly headers: IncomingHttpHeaders;
    readonly limits?: { readonly files?: number; readonly fields?: number };
    readonly defParamCharset?: 'utf8';
  }): Busboy;
}
