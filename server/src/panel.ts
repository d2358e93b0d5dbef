import type { Running } from './launch.js';

const LINE = '─'.repeat(72);

/** What the terminal shows once the program is up. */
export function panel({ url, links, config }: Pick<Running, 'url' | 'links' | 'config'>): string {
  const rows: [string, string][] = [['Address', config.publicUrl ?? url]];
  if (links) {
    rows.push(['Join code', links.joinCode], ['Citizen', links.citizen], ['Facilitator', links.facilitator]);
    rows.push(['Projector', links.screen], ['Partner', links.partner]);
  }
  rows.push(['API', `${url}/api/docs`], ['Mail', `${url}/mail`]);
  const lines = rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`);
  const hint = links ? '  Open each link in a window of its own (private windows are people of their own).\n' : '';
  return `\n${LINE}\n  Polylogue is running\n\n${lines.join('\n')}\n\n${hint}  Data is kept in ${config.dataDir}. Ctrl-C stops.\n${LINE}\n`;
}
