/** The heading lines of an official worksheet, where staff reworded them. */
import type { Assessment } from '../../ita/assessment';
import { finding, type Finding } from '../../ita/finding';
import { cleanText } from '../../ita/thai';
import { worksheets as texts } from '../../texts/th/worksheets';
import type { WorksheetDraft } from '../drafts/draft';
import { cellAddress, quotedSheet, type Grid } from '../grid';
import { typedAt } from '../ownTable';
import { isSame } from '../ownTexts';
import { outdatedFigures } from './outdated';
import { anyLevel, either, isWorded, wording } from './wording';

export interface KeptHeadings {
  readonly headings: ReadonlyMap<number, string>;
  readonly findings: Finding[];
}

const TITLE = 0;
const AGENCY = 1;
const BASIS = 2;

const basis = either(
  wording(texts.basis, { level: anyLevel }),
  wording(texts.basis + texts.basisPossible, { level: anyLevel, possible: anyLevel }),
);

/** @param title of the worksheet, as a template; @param fresh the worksheet as it would be without edits */
export function keepHeadings(old: Grid, title: string, fresh: WorksheetDraft, assessment: Assessment): KeptHeadings {
  const headings = new Map<number, string>();
  const findings: Finding[] = [];
  for (const row of [TITLE, AGENCY, BASIS]) {
    const typed = typedAt(old, row - old.firstRow, -old.firstColumn);
    const ours = fresh.cells.values[row]?.[0];
    if (typed === null || typeof ours !== 'string' || isSame(typed, ours)) continue;
    const kept = String(typed);
    if (row === TITLE && isWorded(kept, wording(title))) continue;
    if (row === AGENCY && isSame(kept, texts.agencyUnknown)) continue;
    if (row === BASIS && isWorded(kept, basis)) continue;
    headings.set(row, kept);
    const cell = `${quotedSheet(old.sheet)}!${cellAddress(row, 0)}`;
    if (row === AGENCY && assessment.agency !== null && !cleanText(kept).includes(cleanText(assessment.agency))) {
      findings.push(finding('text-kept', 'warning', [cell], { ours, kept }));
    }
    findings.push(...outdatedText(cell, kept, assessment));
  }
  return { headings, findings };
}

/** Says which figures of a text of staff's are out of date, if any. */
export function outdatedText(cell: string, kept: string | number, assessment: Assessment): Finding[] {
  const figures = outdatedFigures(String(kept), assessment);
  return figures.length === 0 ? [] : [finding('text-outdated', 'warning', [cell], { figures: figures.join(', ') })];
}
