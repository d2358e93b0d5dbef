import type { Response } from 'express';
import type { AppConfig } from '../config/config.js';

const isHttps = ({ publicUrl }: Pick<AppConfig, 'publicUrl'>): boolean => publicUrl?.startsWith('https:') ?? false;

/** On https the name is bound to this host and path by the browser itself (RFC 6265bis, `__Host-`). */
export const cookieName = (config: Pick<AppConfig, 'publicUrl'>, name: string): string =>
  isHttps(config) ? `__Host-${name}` : name;

const flags = (config: Pick<AppConfig, 'publicUrl'>) =>
  ({ httpOnly: true, sameSite: 'lax', secure: isHttps(config), path: '/' }) as const;

/** Gives the browser a secret it keeps for `days` and no script reads. */
export function keepSecret(
  response: Response,
  config: Pick<AppConfig, 'publicUrl'>,
  secret: { name: string; value: string; days: number },
): void {
  response.cookie(cookieName(config, secret.name), secret.value, {
    ...flags(config),
    maxAge: secret.days * 86_400_000,
  });
}

export function dropSecret(response: Response, config: Pick<AppConfig, 'publicUrl'>, name: string): void {
  response.clearCookie(cookieName(config, name), flags(config));
}
