/** Inserts a table for the scores of the questions into the sheet with the scores of the indicators. */
import { writeForm } from './excel/writeForm';
import { SCORE_BOUNDS } from './excel/grids';
import type { Known, WorkbookReading } from './excel/read';
import { readOccupiedColumns, type OccupiedCells } from './excel/occupiedCells';
import type { WrittenForm } from './excel/writeScoreForm';
import type { Assessment } from './ita/assessment';
import { accepted, refused, type Result } from './ita/finding';
import { readAndAssess } from './assessSheet';
import type { RunContext } from './excel/runInWorkbook';
import type { Choices } from './choices';
import { questionTable, type QuestionTable } from './sheet/drafts/questionScoreForm';
import { withDraft } from './sheet/drafts/gridWithDraft';
import { areaAddress, moved, type Grid } from './sheet/grid';
import { LEAST_FOR_TOPICS, questionColumns, rowOfQuestions, type QuestionColumns } from './sheet/placeQuestionTable';
import { assessReading, type AssessedReading } from './assessReading';

/**
 * Changes no existing cells, column widths or row heights.
 * @returns null if nothing was inserted, because the sheet already names questions
 */
export async function insertQuestionTable(
  choices: Choices = {},
  known: Known = {},
  run: RunContext = {},
): Promise<Result<WrittenForm | null>> {
  const current = await readAndAssess(choices, known, run);
  if (!current.ok) return current;
  const { reading, assessed } = current.value;
  const { sheet } = reading;
  const columns = columnsIn(reading.grid, assessed);
  if (!assessed.lacksQuestions) return accepted(null);
  if (reading.protectedSheets.includes(sheet)) return refused('sheet-protected', [], { sheet });
  if (reading.isHidden) return refused('sheet-hidden', [], { sheet });
  const standing = await readOccupiedColumns(sheet, columns.scores, columns.names);
  if (!standing.ok) return standing;
  const { framework } = assessed.assessment;
  const hasTopics = standing.value.width >= LEAST_FOR_TOPICS;
  const table = questionTable(framework, columns.scores - columns.names + 1, hasTopics);
  if (table === null) return accepted(null);
  const at = placeFor(table, columns, standing.value, reading);
  // The table must not make the sheet unreadable.
  if (at === null || !isReadAlike(reading, { table, at }, assessed, choices)) {
    return refused('no-room', [], { sheet });
  }
  const { cells, scores } = table;
  const form = { sheet, isNewSheet: false, isAlone: false, at, cells, columnWidths: [], scores };
  const written = await writeForm(form);
  if (!written.ok) return written;
  return accepted({ sheet, scores: areaAddress(moved(scores, at.row, at.column)) });
}

const columnsIn = ({ values, firstRow, firstColumn }: Grid, { assessment }: AssessedReading): QuestionColumns =>
  questionColumns(
    assessment.indicators.map(({ cell }) => cell),
    (row, column) => {
      const value = values[row - firstRow]?.[column - firstColumn];
      return typeof value === 'string' ? value : '';
    },
  );

interface At {
  readonly row: number;
  readonly column: number;
}

function placeFor(
  { cells }: QuestionTable,
  columns: QuestionColumns,
  { contents, tables }: OccupiedCells,
  { merges, results }: WorkbookReading,
): At | null {
  const block = results?.block ?? null;
  const row = rowOfQuestions({
    contents,
    taken: [...merges, ...tables, ...(block === null ? [] : [block.area])],
    columns,
    rows: cells.values.length,
    seenRows: SCORE_BOUNDS.rows,
  });
  return row === null ? null : { row, column: columns.names };
}

/** Whether the sheet reads the same with the blank table on it. */
function isReadAlike(
  reading: WorkbookReading,
  { table, at }: { readonly table: QuestionTable; readonly at: At },
  { assessment }: AssessedReading,
  choices: Choices,
): boolean {
  const after = assessReading({ ...reading, grid: withDraft(reading.grid, table.cells, at) }, choices);
  return after.ok && factsOf(after.value.assessment) === factsOf(assessment);
}

const factsOf = ({ fiscalYear, indicators, eitParts, published, history }: Assessment): string =>
  JSON.stringify([fiscalYear, indicators, eitParts, published, history]);
