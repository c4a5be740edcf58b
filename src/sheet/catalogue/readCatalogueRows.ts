/** The rows of the catalogue worksheet: where the table is, and what each row says, cell by cell. */
import { questions2566 } from '../../ita/frameworks/questions2566';
import { finding, type CellAddress, type Finding } from '../../ita/finding';
import { arabicDigits, matchKey, parseNumber } from '../../ita/thaiText';
import { catalogueSheet as texts } from '../../texts/th/catalogueSheet';
import { catalogueColumns, type CatalogueColumn } from './columns';
import { withOwnPlaceholders } from './translatePlaceholders';
import { cellAddress, quotedSheet, type Grid } from '../grid';

export interface CatalogueRow {
  /** 1–7. */
  readonly issue: number;
  /** As written, "2-1"; null when it is not a code of this issue. */
  readonly code: string | null;
  readonly title: string;
  /** Codes in the order of the cell, each once. */
  readonly questions: readonly string[];
  readonly maintaining: boolean;
  /** Text by question. */
  readonly weakness: ReadonlyMap<string, string>;
  readonly recommendation: ReadonlyMap<string, string>;
  readonly measure: string;
  readonly steps: readonly string[];
  readonly owner: string;
  readonly period: string;
  readonly cellOf: (column: CatalogueColumn) => CellAddress;
}

/** Every code that the catalogue may name, in the order of findings. */
export const questionCodes: readonly string[] = [...questions2566.map((question) => question.code), 'o9', 'o10'];

const columnNames = Object.keys(catalogueColumns) as CatalogueColumn[];
const requiredColumns = columnNames.filter((column) => column !== 'code' && column !== 'title');

export interface FoundRows {
  /** Required columns missing from every header row; then there are no rows. */
  readonly missingColumns: readonly CatalogueColumn[];
  /** The column of issues in the header row; the sheet's first cell when there is none. */
  readonly headerCell: CellAddress;
  readonly rows: readonly CatalogueRow[];
  readonly findings: readonly Finding[];
}

export function findRows(grid: Grid): FoundRows {
  const header = findHeader(grid);
  const missingColumns = requiredColumns.filter((column) => !header.columns.has(column));
  const place = cellAddress(
    grid.firstRow + Math.max(0, header.row),
    grid.firstColumn + (header.columns.get('issue') ?? 0),
  );
  const headerCell = `${quotedSheet(grid.sheet)}!${place}`;
  if (missingColumns.length > 0) return { missingColumns, headerCell, rows: [], findings: [] };
  const findings: Finding[] = [];
  const rows = grid.values.flatMap((values, index) => {
    if (index <= header.row) return [];
    const row = readRow(grid, index, values.map(String), header.columns, findings);
    return row === null ? [] : [row];
  });
  return { missingColumns, headerCell, rows, findings };
}

type Columns = ReadonlyMap<CatalogueColumn, number>;

/** The row that has most of the column names. */
function findHeader(grid: Grid): { readonly row: number; readonly columns: Columns } {
  let best: { row: number; columns: Columns } = { row: -1, columns: new Map() };
  grid.values.forEach((values, row) => {
    const keys = values.map((value) => matchKey(String(value)));
    const columns = new Map(
      columnNames.flatMap((column) => {
        const index = keys.indexOf(matchKey(catalogueColumns[column]));
        return index === -1 ? [] : [[column, index] as const];
      }),
    );
    if (columns.size > best.columns.size) best = { row, columns };
  });
  return best;
}

/** A formula without a text result counts as empty. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** null for a blank row, and for one that cannot be used, which is reported. */
function readRow(
  grid: Grid,
  index: number,
  values: readonly string[],
  columns: Columns,
  findings: Finding[],
): CatalogueRow | null {
  const text = (column: CatalogueColumn): string => {
    const position = columns.get(column);
    const value = position === undefined ? '' : (values[position] ?? '').replaceAll('\r\n', '\n').trim();
    return ERROR.test(value) ? '' : withOwnPlaceholders(value);
  };
  const cellOf = (column: CatalogueColumn): CellAddress => {
    const position = columns.get(column) ?? 0;
    return `${quotedSheet(grid.sheet)}!${cellAddress(grid.firstRow + index, grid.firstColumn + position)}`;
  };
  if (columnNames.every((column) => text(column) === '')) return null;
  const issue = issueNumber(text('issue'));
  if (issue === null) {
    findings.push(finding('catalogue-issue-unknown', 'warning', [cellOf('issue')], { value: text('issue') }));
    return null;
  }
  if (text('measure') === '') {
    findings.push(finding('catalogue-measure-empty', 'warning', [cellOf('measure')]));
    return null;
  }
  const { questions, maintaining, unknown } = readQuestions(text('questions'));
  for (const value of unknown) {
    findings.push(finding('catalogue-question-unknown', 'warning', [cellOf('questions')], { value }));
  }
  return {
    issue,
    code: readCode(text('code'), issue),
    title: text('title'),
    questions,
    maintaining,
    weakness: textsByQuestion(text('weakness'), questions),
    recommendation: textsByQuestion(text('recommendation'), questions),
    measure: text('measure'),
    steps: text('steps')
      .split('\n')
      .map(withoutBullet)
      .filter((step) => step !== ''),
    owner: text('owner'),
    period: text('period'),
    cellOf,
  };
}

function issueNumber(text: string): number | null {
  const number = parseNumber(text);
  return number.kind === 'number' && Number.isInteger(number.value) && number.value >= 1 && number.value <= 7
    ? number.value
    : null;
}

/** "2-1", "๒-๑"; a code of another issue would confuse whose measure it is. */
function readCode(text: string, issue: number): string | null {
  const match = /^([1-7])-([1-9]\d*)$/.exec(arabicDigits(text).trim());
  return match !== null && Number(match[1]) === issue ? match[0] : null;
}

function readQuestions(text: string) {
  const questions: string[] = [];
  const unknown: string[] = [];
  const marker = matchKey(texts.maintaining);
  let maintaining = false;
  for (const token of text.split(/[\s,;]+/)) {
    const code = arabicDigits(token).toLowerCase();
    if (/^[-–—]?$/.test(code)) continue;
    if (matchKey(token) === marker) maintaining = true;
    else if (!questionCodes.includes(code)) unknown.push(token);
    else if (!questions.includes(code)) questions.push(code);
  }
  return { questions, maintaining, unknown };
}

/**
 * "e7: …" begins the text of e7, which continues to the next such line; a text before any code is for all questions.
 */
function textsByQuestion(text: string, questions: readonly string[]): Map<string, string> {
  const byQuestion = new Map<string, string>();
  let current: readonly string[] = questions;
  for (const line of text.split('\n')) {
    const match = /^\s*([ieo][0-9๐-๙]{1,2})\s*[::]\s*(.*)$/i.exec(line);
    const code = arabicDigits(match?.[1] ?? '').toLowerCase();
    const begins = questions.includes(code);
    if (begins) current = [code];
    for (const question of current) {
      const before = begins ? undefined : byQuestion.get(question);
      const own = (begins ? (match?.[2] ?? '') : line).trim();
      if (own !== '') byQuestion.set(question, before === undefined ? own : `${before}\n${own}`);
    }
  }
  return byQuestion;
}

/** "• …", "- …", "1. …", "๑) …" → the step itself: the worksheets number steps themselves. */
const withoutBullet = (line: string): string => line.replace(/^\s*(?:[•–*-]|[0-9๐-๙]{1,2}[.)])\s+/, '').trim();
