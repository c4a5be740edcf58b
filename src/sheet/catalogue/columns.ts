/** The columns of the catalogue's worksheet. */
import { catalogueSheet as texts } from '../../texts/th/catalogueSheet';

/** The columns in their order; the texts are both header and how a column is found again. */
export const catalogueColumns = {
  code: texts.codeColumn,
  issue: texts.issueColumn,
  title: texts.titleColumn,
  questions: texts.questionsColumn,
  weakness: texts.weaknessColumn,
  recommendation: texts.recommendationColumn,
  measure: texts.measureColumn,
  steps: texts.stepsColumn,
  owner: texts.ownerColumn,
  period: texts.periodColumn,
} as const;

export type CatalogueColumn = keyof typeof catalogueColumns;
