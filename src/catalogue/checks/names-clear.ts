import { foldName } from '../fold-name.ts';
import { spokenNames } from '../spoken-names.ts';
import type { Ambiguity } from '../catalogue.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';
import type { SpokenName } from '../spoken-names.ts';

/** No name or alias stands for two things, unless it is listed as an ambiguity that offers every one of them. */
export function namesClear(draft: Draft): readonly Problem[] {
  const groups = Map.groupBy(spokenNames(draft), ({ folded }) => folded);
  const ambiguities = draft.ambiguities.map(({ value }) => value);
  return [...groups].flatMap(([folded, names]) =>
    folded === '' ? names.map((name) => unspeakable(name)) : clashesOf(names, offeredBy(ambiguities, folded)),
  );
}

/** What the ambiguities on these words offer, as kind and id; undefined where the words are not listed as one. */
function offeredBy(ambiguities: readonly Ambiguity[], folded: string): ReadonlySet<string> | undefined {
  const listed = ambiguities.filter(({ words }) => words.some((each) => foldName(each) === folded));
  if (listed.length === 0) return undefined;
  return new Set(
    listed.flatMap(({ indicators, areas }) => [
      ...indicators.map((id) => `indicator ${id}`),
      ...areas.map((id) => `area ${id}`),
    ]),
  );
}

function clashesOf(names: readonly SpokenName[], offered: ReadonlySet<string> | undefined): readonly Problem[] {
  if (offered !== undefined) {
    return names.flatMap(({ of, text, place }) =>
      offered.has(of)
        ? []
        : [
            {
              ...place,
              message: `"${text}" is listed as ambiguous, but the ambiguity does not offer the ${quote(of)}.`,
            },
          ],
    );
  }
  const first = names[0];
  if (first === undefined) return [];
  return names.flatMap(({ of, text, place }) =>
    of === first.of
      ? []
      : [
          {
            ...place,
            message:
              `"${text}" already stands for the ${quote(first.of)} (${first.place.file}, line ${first.place.line}); ` +
              `keep it for one of them or list it in ambiguities.yaml.`,
          },
        ],
  );
}

function unspeakable({ of, text, place }: SpokenName): Problem {
  return { ...place, message: `"${text}" of the ${quote(of)} holds no letter or digit, so no question can name it.` };
}

function quote(of: string): string {
  const [kind, ...id] = of.split(' ');
  return `${kind} "${id.join(' ')}"`;
}
