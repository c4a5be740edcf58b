/** Adds the improvement plan to an assessment, with the words of the agency's kind. */
import { agencyKind } from './agencyKind';
import type { Assessment, PlannedAssessment } from './assessment';
import type { Catalogue } from './catalogue/catalogue';
import { fillPlaceholders } from './catalogue/fillPlaceholders';
import { improvementPlan } from './improvementPlan';

export function withImprovementPlan(assessment: Assessment, catalogue: Catalogue): PlannedAssessment {
  const { agency, indicators, framework, questions } = assessment;
  const ofKind = fillPlaceholders(catalogue, agencyKind(agency));
  const { lines } = framework;
  return { ...assessment, improvement: improvementPlan(indicators, ofKind, framework.questions, { questions, lines }) };
}
