import type { Settings } from './settings.ts';

/** Tells who may import and act on alerts through Teams: the officers; everyone in development as long as none is named. */
export function officerRule({ officers, development }: Settings): (person: string) => boolean {
  const listed = new Set(officers.map((each) => each.toLowerCase()));
  return (person) => (listed.size === 0 ? development : listed.has(person.toLowerCase()));
}
