/** A form for the scores, for a workbook that has none yet: blank, or filled with an example. */
import { writeTemplate, type WrittenTemplate } from './excel/template';
import type { Result } from './ita/finding';
import { frameworks } from './ita/frameworks';
import { templateDraft, type TemplateKind } from './sheet/drafts/templateSheet';

export type { TemplateKind, WrittenTemplate };

/**
 * Writes the form into the active worksheet if it is empty, else into a new one.
 * @param fiscalYear B.E.; the newest year whose rules are known when left out
 */
export function insertTemplate(kind: TemplateKind, fiscalYear?: number): Promise<Result<WrittenTemplate>> {
  const newest = frameworks[frameworks.length - 1];
  if (newest === undefined) throw new Error('there are no rules');
  const year = fiscalYear ?? newest.lastYear;
  const framework = frameworks.find((one) => year >= one.firstYear && year <= one.lastYear) ?? newest;
  return writeTemplate(templateDraft(kind, framework, year));
}
