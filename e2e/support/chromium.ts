/** How Chromium is started: the machine's own where CHROMIUM_PATH names it, otherwise the one from npm. Nothing is downloaded. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
}

export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  // Small containers have a small /dev/shm.
  const args = ['--disable-dev-shm-usage'];
  const own = process.env.CHROMIUM_PATH;
  if (own) return { executablePath: own, args };
  // With this the package also unpacks the libraries that a bare machine lacks; it must be set before the import. Its own argument
  // list is not used: that one switches web security off.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath(), args };
}
