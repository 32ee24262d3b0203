import { setTimeout as pause } from 'node:timers/promises';
import { trendChart } from '../cards/trend-chart.ts';
import { createConversing } from '../dialogs/converse.ts';
import type { Charts } from './charts/charts.ts';
import { dataAddress } from './charts/picture.ts';
import type { Clock } from './clock.ts';
import { importApart } from './import-apart.ts';
import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';
import { officerRule } from './officers.ts';
import type { Settings } from './settings.ts';
import { unansweredKeeper } from './unanswered-keeper.ts';

/** What the bot converses with. */
export interface ConversingOver {
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly charts: Charts;
  readonly clock: Clock;
  readonly log: Log;
}

/** The bot in conversation over what is known now: another catalogue may be applied while it runs. */
export function conversingOver(over: ConversingOver): ReturnType<typeof createConversing> {
  const { settings, knowledge, charts, clock, log } = over;
  return createConversing({
    get vocabulary() {
      return knowledge.vocabulary;
    },
    library: () => knowledge.library(),
    get store() {
      return knowledge.store;
    },
    clock,
    timeZone: settings.timeZone,
    mayAct: officerRule(settings),
    importing: (file) => importApart(settings, file, log),
    keep: (shown) => {
      knowledge.keep(shown).catch((fault: unknown) => {
        log.error({ fault: String(fault), code: shown.code }, 'A code could not be kept');
      });
    },
    notAnswered: settings.keepUnanswered ? unansweredKeeper(knowledge, log) : () => undefined,
    draw: async (answer) => {
      const picture = await charts.trend(trendChart(answer));
      return { url: dataAddress(picture), alt: picture.alt };
    },
    wait: (ms) => pause(ms),
    log,
  });
}
