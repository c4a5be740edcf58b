/** The rows of the official table of the analysis: one for each weak point, so that no row outgrows a page. */
import type { IndicatorResult, PlannedAssessment } from '../../ita/assessment';
import type { IssuePlan } from '../../ita/improvementPlan';
import { cleanText } from '../../ita/thaiText';
import { weakPoints, type WeakPoint } from '../../ita/issueWeakPoints';
import { fill } from '../../texts/language';
import { analysisSections } from '../../texts/th/analysisSections';
import { thaiList } from '../../texts/th/thaiList';
import { worksheets as texts } from '../../texts/th/worksheets';
import { COLUMN_WIDTHS, NAME, NUMBER, RECOMMENDATION, STATE, tableMerges, TO_CHECK, WEAKNESS } from './analysisLayout';
import { isKept, type Look, type ModelCell, type ModelRow } from './sheetModel';
import { bullets, TEXT_SIZE } from './officialSheetParts';
import { asPrinted, rowHeight } from './textHeight';
import { twoDecimals } from '../../ita/round';

/** By column of the worksheet: the four official ones, and the one next to the printed page. */
export const analysisHeader: readonly ModelCell[] = rowCells({
  number: texts.numberColumn,
  title: texts.assessedIssueColumn,
  weakness: texts.weaknessColumn,
  recommendation: texts.recommendationColumn,
  toCheck: analysisSections.toCheckColumn,
});

interface TableRow {
  readonly number: string | number | null;
  readonly title: string | null;
  readonly weakness: string;
  readonly recommendation: string;
  readonly toCheck: string | null;
}

function rowCells({ number, title, weakness, recommendation, toCheck }: TableRow): ModelCell[] {
  const cells = Array.from({ length: TO_CHECK + 1 }, (): ModelCell => null);
  cells.splice(NUMBER, 3, number, title, weakness);
  cells.splice(RECOMMENDATION, 2, recommendation, toCheck);
  return cells;
}

export const analysisRows = (
  assessment: PlannedAssessment,
  looks: readonly Look[],
  say: (text: string) => string,
): ModelRow[] =>
  assessment.improvement.flatMap((issue) =>
    issueRows(issue, assessment, say).map(({ id, cells }) => ({
      id,
      cells,
      looks,
      merges: tableMerges,
      height: heightOf(cells),
      isInTable: true,
    })),
  );

/** Excel fits a row to its unmerged cells: we set the height only when the merged cell is higher. */
function heightOf(cells: readonly ModelCell[]): 'fitted' | 'merged' {
  const textAt = (column: number) => {
    const cell = cells[column];
    return typeof cell === 'string' ? cell : '';
  };
  const of = (columns: readonly number[], widths: readonly number[]) =>
    rowHeight(columns.map(textAt), widths, TEXT_SIZE, asPrinted);
  const others = [NAME, RECOMMENDATION, TO_CHECK];
  const fitted = of(
    others,
    others.map((column) => COLUMN_WIDTHS[column] ?? 0),
  );
  const merged = COLUMN_WIDTHS.slice(WEAKNESS, STATE + 1).reduce((sum, width) => sum + width, 0);
  return of([WEAKNESS], [merged]) > fitted ? 'merged' : 'fitted';
}

/** Whether a weak point rests on an indicator's score alone. */
export const restsOnIndicators = (assessment: PlannedAssessment): boolean =>
  assessment.improvement.some((issue) => weakPoints(issue, assessment).some(({ kind }) => kind === 'indicator'));

/** An issue without a weak point says so, and how to maintain the result. */
function issueRows(
  issue: IssuePlan,
  assessment: PlannedAssessment,
  say: (text: string) => string,
): Pick<ModelRow, 'id' | 'cells'>[] {
  const points = weakPoints(issue, assessment);
  if (points.length === 0) {
    const isBelow = ({ id, band }: IndicatorResult) => band !== 'good' && issue.indicators.includes(id);
    const text = assessment.indicators.some(isBelow) ? texts.noWeakQuestion : texts.noWeakness;
    const weakness = say(fill(text, { line: assessment.framework.lines.watch }));
    const recommendation = say(fill(texts.keepUp, { measure: issue.measures[0]?.measure ?? '' }));
    const cells = rowCells({ number: issue.id, title: issue.title, weakness, recommendation, toCheck: null });
    return [{ id: `${issue.id} –`, cells }];
  }
  return points.map((point, index) => {
    const { id, weakness, recommendation, toCheck } = said(point);
    const title = index === 0 ? issue.title : null;
    const texts = { weakness: say(weakness), recommendation: say(recommendation), toCheck: toCheck && say(toCheck) };
    return { id: `${issue.id} ${id}`, cells: rowCells({ number: issue.id, title, ...texts }) };
  });
}

/** "e7" and "o9": the ids of rows of a question and of an inspected indicator since version 0.1.0. */
function said(point: WeakPoint): Pick<TableRow, 'weakness' | 'recommendation' | 'toCheck'> & { readonly id: string } {
  switch (point.kind) {
    case 'question': {
      const { question, finding } = point;
      const figures = { question: question.code, score: twoDecimals(question.score) };
      const weakness = fill(texts.questionWeakness, { weakness: finding.weakness, ...figures });
      return { id: question.code, weakness, recommendation: finding.recommendation, toCheck: null };
    }
    case 'inspection': {
      const { reason, finding } = point;
      const { indicator, name, score, band } = reason;
      const weakness = fill(texts.inspectionWeakness, {
        indicator,
        name,
        score: twoDecimals(score),
        band: texts[band],
      });
      const toCheck = fill(texts.toConfirm, { weakness: finding.weakness });
      return { id: finding.question, weakness, recommendation: finding.recommendation, toCheck };
    }
    case 'indicator': {
      const { reason, toCheck, toLookFor, measures } = point;
      const { indicator, name, score, band, meanOfRest } = reason;
      const questions = toCheck.length === 0 ? '' : ` ${thaiList(toCheck)}`;
      const figures = { indicator, name, score: twoDecimals(meanOfRest ?? score), band: texts[band], questions };
      return {
        id: `indicator ${indicator}`,
        weakness: fill(meanOfRest === undefined ? texts.indicatorWeakness : texts.restWeakness, figures),
        recommendation: bullets(measures),
        toCheck:
          toLookFor.length === 0
            ? null
            : toLookFor.map(({ question, weakness }) => fill(texts.questionToCheck, { question, weakness })).join('\n'),
      };
    }
  }
}

/** A row that is kept after those of its issue has its number, and a title only if staff wrote it. */
export function continuedRow(cells: readonly ModelCell[], issue: IssuePlan): ModelCell[] {
  const [number = null, title = null, ...others] = cells;
  const isOurs = title !== null && textOf(title).startsWith(cleanText(issue.title));
  return [number === null || textOf(number) === '' ? issue.id : number, isOurs ? null : title, ...others];
}

const textOf = (cell: ModelCell): string => (isKept(cell) ? cleanText(String(cell.value)) : '');
