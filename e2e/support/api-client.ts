import { randomUUID } from 'node:crypto';
import type { RouteDefinition } from '@polylogue/shared/kernel/define-route';
import type { CommandInput, CommandName } from '@polylogue/shared/rooms/commands';
import { CommandAnswer } from '@polylogue/shared/rooms/events';

type AnswerOf<R extends RouteDefinition> = R['answer']['_zod']['output'];

export interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A refusal with its status and code. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly where: string,
  ) {
    super(`${where}: ${status} ${code}`);
  }
}

/** A person's way to the HTTP side of the contract: keeps cookies, or carries a token. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Calls a route of the contract; answers what the contract promises, throws Refused otherwise. */
  async call<R extends RouteDefinition>(route: R, input: CallInput = {}): Promise<AnswerOf<R>> {
    const answer = await this.send(route.method, fill(route.path, input), input.body);
    return route.answer.parse(answer) as AnswerOf<R>;
  }

  /** Gives a command over HTTP; the acknowledgement, refusals too. */
  async command<N extends CommandName>(
    roomId: string,
    as: 'participant' | 'staff',
    name: N,
    input: CommandInput<N>,
    key: string = randomUUID(),
  ): Promise<CommandAnswer> {
    const response = await this.fetch('POST', `/api/rooms/${roomId}/commands/${name}?as=${as}`, { key, input });
    return CommandAnswer.parse(await response.json());
  }

  async fetch(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size === 0 ? {} : { cookie: this.cookieHeader }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (at > 0) this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  private async send(method: string, path: string, body: unknown): Promise<unknown> {
    const response = await this.fetch(method, path, body);
    const text = await response.text();
    const answer: unknown = text === '' ? {} : JSON.parse(text);
    if (!response.ok) throw new Refused(response.status, codeOf(answer), `${method} ${path}`);
    return answer;
  }
}

/** The output of a command that must have been accepted. */
export function accepted(answer: CommandAnswer): Record<string, unknown> {
  if (!answer.ok) throw new Error(`the command was refused: ${answer.code}`);
  return typeof answer.value === 'object' && answer.value !== null ? { ...answer.value } : {};
}

const codeOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : 'no code';

function fill(template: string, { params = {}, query = {} }: CallInput): string {
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}
