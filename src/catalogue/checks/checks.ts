import { aliasesNotOfQuestions } from './aliases-not-of-questions.ts';
import { areasExist } from './areas-exist.ts';
import { bandsFit } from './bands-fit.ts';
import { chartsPossible } from './charts-possible.ts';
import { choicesExist } from './choices-exist.ts';
import { codesOnce } from './codes-once.ts';
import { coloursReachable } from './colours-reachable.ts';
import { comparatorsExist } from './comparators-exist.ts';
import { comparatorsFit } from './comparators-fit.ts';
import { idsOnce } from './ids-once.ts';
import { importNamesOnce } from './import-names-once.ts';
import { importSubjectsExist } from './import-subjects-exist.ts';
import { namesClear } from './names-clear.ts';
import { noCircles } from './no-circles.ts';
import { notHeldClear } from './not-held-clear.ts';
import { outcomesExist } from './outcomes-exist.ts';
import { periodsReadable } from './periods-readable.ts';
import { ragRulesWhole } from './rag-rules-whole.ts';
import { ratesHaveCounts } from './rates-have-counts.ts';
import { relatedExist } from './related-exist.ts';
import { releasesFit } from './releases-fit.ts';
import { routingLeadsSomewhere } from './routing-leads-somewhere.ts';
import { rulePeersExist } from './rule-peers-exist.ts';
import { ruleSubjectsExist } from './rule-subjects-exist.ts';
import { spansRunForward } from './spans-run-forward.ts';
import { statementSubjectsExist } from './statement-subjects-exist.ts';
import { targetsReachable } from './targets-reachable.ts';
import { thresholdsReachable } from './thresholds-reachable.ts';
import { thresholdsRecover } from './thresholds-recover.ts';
import { thresholdsWarn } from './thresholds-warn.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** Finds one kind of problem that shows only once the files are laid side by side. */
export type Check = (draft: Draft) => readonly Problem[];

/** First that ids and codes stand for one thing, then that what is named exists and is named clearly. */
export const referenceChecks: readonly Check[] = [
  idsOnce,
  codesOnce,
  comparatorsExist,
  areasExist,
  outcomesExist,
  relatedExist,
  ratesHaveCounts,
  ruleSubjectsExist,
  statementSubjectsExist,
  importSubjectsExist,
  choicesExist,
  noCircles,
  namesClear,
  notHeldClear,
];

/** Then that what the entries say makes sense beside each other. */
export const meaningChecks: readonly Check[] = [
  importNamesOnce,
  bandsFit,
  targetsReachable,
  spansRunForward,
  thresholdsRecover,
  thresholdsWarn,
  thresholdsReachable,
  chartsPossible,
  ragRulesWhole,
  coloursReachable,
];

/** And beside what partnership.yaml and routing.yaml say of the whole. */
export const settingChecks: readonly Check[] = [
  comparatorsFit,
  rulePeersExist,
  routingLeadsSomewhere,
  periodsReadable,
  releasesFit,
  aliasesNotOfQuestions,
];
