import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { AppProcess } from '../support/app-process.js';
import { chromiumLaunch } from '../support/chromium.js';

export interface PageWeightResult {
  /** JavaScript really loaded, gzip, bytes; and as it came over the line. */
  readonly scriptGzipBytes: number;
  readonly scriptSentBytes: number;
  readonly scripts: number;
  readonly allSentBytes: number;
  /** Over a line of 400 kbit/s with 400 ms round trip: first text on screen; form usable (all scripts run). Seconds. */
  readonly firstPaintSeconds: number;
  readonly usableSeconds: number;
}

const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

/** Opens the join page of the demo in Chromium and weighs what came. */
export async function measurePageWeight(): Promise<PageWeightResult> {
  const app = await AppProcess.start();
  const { executablePath, args } = await chromiumLaunch();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const { links } = await app.running();
    const address = `${app.url}/en/j/${links.joinCode}`;
    const weight = await weigh(await newPhone(browser), address);
    return { ...weight, ...(await race(await newPhone(browser), address)) };
  } finally {
    await browser.close();
    await app.stop();
  }
}

const newPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 390, height: 844 } });

async function weigh(
  context: BrowserContext,
  address: string,
): Promise<Omit<PageWeightResult, 'firstPaintSeconds' | 'usableSeconds'>> {
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const kinds = new Map<string, string>();
  let scriptSentBytes = 0;
  let allSentBytes = 0;
  line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    allSentBytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') scriptSentBytes += encodedDataLength;
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const scripts = await Promise.all(bodies);
  await context.close();
  const scriptGzipBytes = scripts.reduce((sum, body) => sum + gzipSync(body).length, 0);
  return { scriptGzipBytes, scriptSentBytes, scripts: scripts.length, allSentBytes };
}

async function race(
  context: BrowserContext,
  address: string,
): Promise<Pick<PageWeightResult, 'firstPaintSeconds' | 'usableSeconds'>> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', SLOW_3G);
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  const times = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const [navigation] = performance.getEntriesByType('navigation');
    const end =
      navigation !== undefined && 'domContentLoadedEventEnd' in navigation
        ? Number(navigation.domContentLoadedEventEnd)
        : Number.NaN;
    return { paint: paint?.startTime ?? Number.NaN, usable: end };
  });
  await context.close();
  return { firstPaintSeconds: times.paint / 1000, usableSeconds: times.usable / 1000 };
}
