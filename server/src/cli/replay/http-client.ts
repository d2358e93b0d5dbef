import type { RouteDefinition } from '@polylogue/shared/kernel/define-route';
import { FailureBody } from '@polylogue/shared/kernel/error-codes';
import type { z } from 'zod';

interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls routes of the contract over HTTP; keeps the cookies it is given; tries again while the server is away. */
export class HttpClient {
  private cookie = '';

  constructor(readonly url: string) {}

  /** Throws with the code of a refusal. */
  async call<R extends RouteDefinition>(route: R, { params = {}, body }: Sent = {}): Promise<z.output<R['answer']>> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    for (let attempt = 0; ; attempt++) {
      const response = await this.fetchOnce(route.method, path, body);
      if (response?.ok) {
        this.keepCookies(response);
        return route.answer.parse(await response.json()) as z.output<R['answer']>;
      }
      const failure = response ? FailureBody.safeParse(await response.json().catch(() => null)) : null;
      const code = failure?.success ? failure.data.code : `HTTP ${response?.status ?? 'no answer'}`;
      const isPassing =
        response === null || response.status === 503 || response.status === 429 || response.status === 502;
      if (!isPassing || attempt > 300) throw new Error(`${route.method} ${path}: ${code}`);
      await wait(300 + Math.random() * 700);
    }
  }

  private async fetchOnce(method: string, path: string, body: unknown): Promise<Response | null> {
    const headers: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    if (body !== undefined) headers['content-type'] = 'application/json';
    try {
      return await fetch(this.url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return null;
    }
  }

  private keepCookies(response: Response): void {
    const fresh = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (fresh.length > 0) this.cookie = fresh.join('; ');
  }
}
