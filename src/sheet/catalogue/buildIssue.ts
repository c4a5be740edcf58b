/** One issue of the catalogue from its rows; built-in texts replace missing texts of the agency. */
import type { Issue, Measure, QuestionFinding } from '../../ita/catalogue/catalogue';
import { catalogue as builtIn } from '../../ita/catalogue';
import { finding, type Finding } from '../../ita/finding';
import { questions2566 } from '../../ita/frameworks/questions2566';
import { catalogueSheet as texts } from '../../texts/th/catalogueSheet';
import { catalogueColumns } from './columns';
import { questionCodes, type CatalogueRow } from './readCatalogueRows';

export interface BuiltIssue {
  readonly issue: Issue;
  readonly findings: readonly Finding[];
}

interface CodedRow {
  readonly row: CatalogueRow;
  readonly id: string;
}

/** @param rows at least one, in the order of the worksheet; @param standard the built-in issue of the same number */
export function buildIssue(standard: Issue, rows: readonly CatalogueRow[]): BuiltIssue {
  const findings: Finding[] = [];
  const coded = withCodes(rows, standard, findings);
  const maintaining = maintainingOf(coded, standard, findings);
  const measures = coded.map((one) => measureOf(one, findings));
  for (const { row, id } of coded) {
    if (row.questions.length > 0 || row.maintaining || id === maintaining) continue;
    const parameters = { measure: id, maintaining: texts.maintaining };
    findings.push(finding('catalogue-questions-empty', 'warning', [row.cellOf('questions')], parameters));
  }
  const asked = questionCodes.filter((code) => rows.some((row) => row.questions.includes(code)));
  const indicators = new Set(asked.map(indicatorOf));
  return {
    issue: {
      id: standard.id,
      title: rows.find((row) => row.title !== '')?.title ?? standard.title,
      indicators: [...indicators].sort((one, other) => one - other),
      findings: asked.map((code) => questionFinding(code, coded, standard, findings)),
      measures,
      maintaining,
    },
    findings,
  };
}

/**
 * Gives each row its code. A row without one whose measure is a built-in one gets that measure's code; any other, and
 * one whose code is taken, gets the next number of the issue.
 */
function withCodes(rows: readonly CatalogueRow[], standard: Issue, findings: Finding[]): CodedRow[] {
  const numbers = rows.map((row) => row.code ?? '').concat(standard.measures.map((measure) => measure.id));
  let highest = Math.max(...numbers.map((code) => Number(code.split('-')[1] ?? 0)));
  const firstRows = new Map<string, CatalogueRow>();
  for (const row of rows) if (row.code !== null && !firstRows.has(row.code)) firstRows.set(row.code, row);
  return rows.map((row) => {
    if (row.code !== null && firstRows.get(row.code) === row) return { row, id: row.code };
    const same = standard.measures.find((one) => one.measure === row.measure && !firstRows.has(one.id));
    if (same === undefined) highest += 1;
    const id = same?.id ?? `${standard.id}-${highest}`;
    firstRows.set(id, row);
    const first = row.code === null ? undefined : firstRows.get(row.code);
    if (row.code !== null && first !== undefined) {
      const cells = [first.cellOf('code'), row.cellOf('code')];
      findings.push(finding('catalogue-code-twice', 'warning', cells, { measure: row.code, code: id }));
    }
    return { row, id };
  });
}

function maintainingOf(rows: readonly CodedRow[], standard: Issue, findings: Finding[]): string {
  const marked = rows.filter(({ row }) => row.maintaining);
  const chosen = marked[0] ?? rows.find(({ row }) => row.questions.length === 0) ?? rows[rows.length - 1];
  if (chosen === undefined) throw new Error(`issue ${standard.id} has no row`);
  const parameters = { issue: standard.id, measure: chosen.id, maintaining: texts.maintaining };
  if (marked.length === 0) {
    const cells = [chosen.row.cellOf('questions')];
    findings.push(finding('catalogue-maintaining-missing', 'warning', cells, parameters));
  }
  if (marked.length > 1) {
    const cells = marked.map(({ row }) => row.cellOf('questions'));
    findings.push(finding('catalogue-maintaining-twice', 'warning', cells, parameters));
  }
  return chosen.id;
}

function measureOf({ row, id }: CodedRow, findings: Finding[]): Measure {
  const { measure, steps, owner, period } = row;
  for (const column of ['steps', 'owner', 'period'] as const) {
    if (row[column].length > 0) continue;
    const parameters = { measure: id, column: catalogueColumns[column] };
    findings.push(finding('catalogue-cell-empty', 'warning', [row.cellOf(column)], parameters));
  }
  return { id, measure, steps, owner, period };
}

function questionFinding(
  question: string,
  rows: readonly CodedRow[],
  standard: Issue,
  findings: Finding[],
): QuestionFinding {
  const naming = rows.filter(({ row }) => row.questions.includes(question));
  const text = (column: 'weakness' | 'recommendation'): string => {
    const given = naming.flatMap(({ row }) => {
      const own = row[column].get(question);
      return own === undefined ? [] : [{ own, cell: row.cellOf(column) }];
    });
    const parameters = { issue: standard.id, question, column: catalogueColumns[column] };
    const [first] = given;
    if (first === undefined) {
      const cells = naming.slice(0, 1).map(({ row }) => row.cellOf(column));
      findings.push(finding('catalogue-text-missing', 'warning', cells, parameters));
      return standardFinding(question, standard)[column];
    }
    if (given.some(({ own }) => own !== first.own)) {
      const cells = given.map(({ cell }) => cell);
      findings.push(finding('catalogue-text-conflict', 'warning', cells, parameters));
    }
    return first.own;
  };
  return {
    question,
    weakness: text('weakness'),
    recommendation: text('recommendation'),
    measures: naming.map(({ id }) => id),
  };
}

/** The issue's own built-in text, otherwise that of another issue: every question has one somewhere. */
function standardFinding(question: string, standard: Issue): QuestionFinding {
  const found = [standard, ...builtIn].flatMap((issue) => issue.findings).find((one) => one.question === question);
  if (found === undefined) throw new Error(`the built-in catalogue says nothing of ${question}`);
  return found;
}

/** "e9" belongs to indicator 8; "o10" stands for what indicator 10 inspects. */
const indicatorOf = (code: string): number =>
  questions2566.find((question) => question.code === code)?.indicator ?? Number(code.slice(1));
