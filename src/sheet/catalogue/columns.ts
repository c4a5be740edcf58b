/** The columns of the catalogue's worksheet. */
import { catalogueSheet as texts } from '../../texts/th/catalogueSheet';

/** The columns in their order; each text is the header, and identifies the column when it is read. */
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
