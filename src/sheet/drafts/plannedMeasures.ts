/**
 * The plan as it is on the worksheet of measures, with what staff changed and added there: other worksheets repeat it.
 */
import type { PlannedAssessment } from '../../ita/assessment';
import { cleanText } from '../../ita/thaiText';
import { worksheets as texts } from '../../texts/th/worksheets';
import { fnv1a } from '../record';
import type { Digits } from './thaiOrArabicDigits';
import { measuresSheet } from './measuresSheet';
import { HEADER, isKept, issueOfRow, type ModelCell, type ModelRow, type SheetModel } from './sheetModel';

export interface PlannedMeasure {
  /** "2-1"; for a measure that staff added, its issue and a hash of its text, "2-+k3x9". */
  readonly id: string;
  /** 1–7. */
  readonly issue: number;
  readonly measure: string;
  readonly owner: string;
  readonly period: string;
}

export interface Plan {
  /** In the order of the worksheet. */
  readonly measures: readonly PlannedMeasure[];
  /** Titles as staff reworded them, by the issue's number. */
  readonly titles: ReadonlyMap<number, string>;
}

/** The plan without any changes by staff. */
export function planOf(assessment: PlannedAssessment, digits: Digits): Plan {
  const model = measuresSheet(assessment, digits);
  return planIn(model, model.rows);
}

/** @param rows of that model as rendered, with staff's edits */
export function planIn(model: SheetModel, rows: readonly ModelRow[]): Plan {
  const header = model.rows.find(({ id }) => id === HEADER)?.cells ?? [];
  const at = (name: string) => (row: ModelRow) => textOf(row.cells[header.indexOf(name)]);
  const [measureIn, ownerIn, periodIn] = [at(texts.measureColumn), at(texts.ownerColumn), at(texts.periodColumn)];
  const issueCell = header.indexOf(texts.issueColumn);
  const titles = new Map<number, string>();
  const measures: PlannedMeasure[] = [];
  let issue = 1;
  for (const row of rows.filter(({ isInTable }) => isInTable === true)) {
    const cell = row.cells[issueCell];
    issue = issueOfRow(row.id) ?? numberIn(textOf(cell)) ?? issue;
    const title = cell !== undefined && cell !== null && isKept(cell) ? titleIn(textOf(cell)) : '';
    if (title !== '' && !titles.has(issue) && issueOfRow(row.id) !== null) titles.set(issue, title);
    const measure = measureIn(row);
    const id = issueOfRow(row.id) === null ? addedId(issue, measure) : row.id;
    if (measure === '' || measures.some((one) => one.id === id)) continue;
    measures.push({ id, issue, measure, owner: ownerIn(row), period: periodIn(row) });
  }
  return { measures, titles };
}

/** Identified by its text: rows that staff insert above would change its number. */
const addedId = (issue: number, measure: string): string => `${issue}-+${fnv1a(cleanText(measure)).toString(36)}`;

/** "๒. การให้บริการ…" → 2. */
function numberIn(text: string): number | null {
  const number = /^([1-7])(?:[.) ]|$)/.exec(cleanText(text))?.[1];
  return number === undefined ? null : Number(number);
}

/** The first line without its number; a row that continues an issue names none. */
function titleIn(text: string): string {
  const [line = ''] = text.split('\n');
  return line.endsWith(')') ? '' : line.replace(/^\s*[0-9๐-๙]{1,2}[.)]\s*/, '').trim();
}

function textOf(cell: ModelCell | undefined): string {
  if (typeof cell === 'string') return cell;
  return cell !== undefined && isKept(cell) ? String(cell.value) : '';
}
