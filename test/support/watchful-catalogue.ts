import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The demonstration catalogue in a folder of its own, with so many invented areas more and a rule that watches MARAC repeats in each. */
export async function watchfulCatalogue(count: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'safer-bot-'));
  await cp(join(import.meta.dirname, '../../data/leicestershire'), folder, { recursive: true });
  const areas = Array.from({ length: count }, (_, nth) => `area-${nth}`);
  const entries = areas.map((id) => `- { id: ${id}, name: Invented ${id}, kind: group, aliases: [] }\n`);
  await appendFile(join(folder, 'areas.yaml'), `\n${entries.join('')}`);
  const rule = `
- kind: threshold
  id: invented-areas-above-40
  name: Repeats above 40% in an invented area
  severity: high
  explanation: One exception for each area.
  indicators: [marac-repeats]
  areas: [${areas.join(', ')}]
  basis: rolling-12-months
  breach: { operator: above, value: 40 }
  recovery: { operator: at-or-below, value: 38 }
`;
  await appendFile(join(folder, 'rules.yaml'), rule);
  // A bare threshold in each of them is far above what a partnership should bear.
  const partnership = join(folder, 'partnership.yaml');
  const text = await readFile(partnership, 'utf8');
  await writeFile(partnership, text.replace(/^alertBudget: .*$/mu, 'alertBudget: 1000'));
  return folder;
}
