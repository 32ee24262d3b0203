import { areasExist } from './areas-exist.ts';
import { bandsFit } from './bands-fit.ts';
import { choicesExist } from './choices-exist.ts';
import { comparatorsExist } from './comparators-exist.ts';
import { idsOnce } from './ids-once.ts';
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
import { thresholdsRecover } from './thresholds-recover.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** Finds one kind of problem that shows only once the files are laid side by side. */
export type Check = (draft: Draft) => readonly Problem[];

/** First that ids stand for one thing, then that what is named exists and is named clearly. */
export const referenceChecks: readonly Check[] = [
  idsOnce,
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
  rulePeersExist,
  routingLeadsSomewhere,
  bandsFit,
  periodsReadable,
  spansRunForward,
  releasesFit,
  thresholdsRecover,
  ragRulesWhole,
];
