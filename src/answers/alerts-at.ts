import type { AlertLogReader } from '../alerts/alert-log.ts';
import { stands, wasTold } from '../alerts/exception.ts';
import type { Exception, ExceptionState } from '../alerts/exception.ts';
import { severities } from '../alerts/rule.ts';

/** More exceptions than any log has. */
const everything = 1_000_000;
const beginning = '1970-01-01T00:00:00.000Z';

/** The alert log as it was at an instant: the states that exceptions had then, each with the figure that raised it. */
export function alertsAt(log: AlertLogReader, instant: string): AlertLogReader {
  const at = new Date(instant).toISOString();
  async function statesThen(): Promise<ReadonlyMap<string, ExceptionState>> {
    const steps = await log.stepsSince(beginning);
    return new Map(steps.filter((step) => step.at <= at).map((step) => [step.reference, step.state]));
  }
  async function all(): Promise<readonly Exception[]> {
    const states = await statesThen();
    return (await log.all(everything)).flatMap((each) => {
      const state = states.get(each.reference);
      if (state === undefined) return [];
      // Where it changed since, its newest figure then is not on record; the one that raised it is.
      return each.changedAt <= at ? [{ ...each, state }] : [{ ...each, state, latest: each.raisedOn }];
    });
  }
  const standing = async (): Promise<readonly Exception[]> =>
    (await all()).filter((each) => stands(each)).toSorted((a, b) => inOrder(a, b));
  return {
    standing,
    unended: async () => (await all()).filter(({ state }) => state !== 'cleared'),
    all: async (limit) => (await all()).slice(0, limit),
    find: async (rule, { indicator, area, basis }) => {
      const ofRule = (await all()).filter(
        ({ rule: of, series }) =>
          of === rule && series.indicator === indicator && series.area === area && series.basis === basis,
      );
      const current = ofRule.find(({ state }) => state !== 'cleared');
      const cleared = ofRule.find((each) => each.state === 'cleared' && wasTold(each));
      return {
        ...(current === undefined ? {} : { standing: current }),
        ...(cleared === undefined ? {} : { lastCleared: cleared }),
      };
    },
    named: async (reference) => (await all()).find((each) => each.reference === reference),
    history: async (reference) => (await log.history(reference)).filter((step) => step.at <= at),
    explanations: async (indicator) => (await log.explanations(indicator)).filter((each) => each.at <= at),
    stepsSince: async (since) => (await log.stepsSince(since)).filter((step) => step.at <= at),
  };
}

function inOrder(a: Exception, b: Exception): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.reference.localeCompare(b.reference);
}
