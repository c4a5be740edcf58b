/** Inputs of staff in the follow-up that its summary and its days cannot be computed with. */
import { finding, type CellAddress, type Finding, type FindingCode } from '../../ita/finding';
import { cleanText } from '../../ita/thaiText';
import { isKept, type KeptCell, type ModelRow } from '../drafts/sheetModel';
import { DUE, PROGRESS, STATUS, trackingStatuses } from '../drafts/trackingSheet';
import type { CellValue } from '../grid';

/**
 * @param rows as drafted, with what staff typed
 * @param addressOf address of a cell by its place in the draft, and as it was read
 */
export function trackingDoubts(
  rows: readonly ModelRow[],
  nextYear: number,
  addressOf: (row: number, column: number, cell: KeptCell) => CellAddress,
): Finding[] {
  const cellsWhere = (column: number, isMeant: (value: CellValue) => boolean): CellAddress[] =>
    rows.flatMap(({ cells, isInTable }, row) => {
      const cell = cells[column];
      if (isInTable !== true || cell === undefined || !isKept(cell) || !isMeant(cell.value)) return [];
      return [addressOf(row, column, cell)];
    });
  const say = (code: FindingCode, cells: readonly CellAddress[], parameters = {}): Finding[] =>
    cells.length === 0 ? [] : [finding(code, 'warning', cells, parameters)];
  return [
    ...say('tracking-status-unknown', cellsWhere(STATUS, isOtherStatus), { choices: trackingStatuses.join(', ') }),
    ...say('tracking-progress-out-of-range', cellsWhere(PROGRESS, isNoProgress)),
    ...say(
      'tracking-progress-one',
      cellsWhere(PROGRESS, (value) => value === 1),
    ),
    ...say('tracking-due-not-date', cellsWhere(DUE, isNoDate), { example: `30/9/${nextYear}` }),
  ];
}

const isBlank = (value: CellValue): boolean => typeof value === 'string' && ['', NONE].includes(cleanText(value));

/** A missing status is not a mistyped one. With a trailing blank, the summary does not recognise it either. */
const isOtherStatus = (value: CellValue): boolean =>
  !isBlank(value) && !trackingStatuses.some((status) => status === value);

const isNoProgress = (value: CellValue): boolean =>
  typeof value === 'number' ? value < 0 || value > 100 : !isBlank(value);

const isNoDate = (value: CellValue): boolean => (typeof value === 'number' ? value < FIRST_DAY : !isBlank(value));

/** What staff type to leave a cell without an answer. */
const NONE = '–';

/** Excel's day in 1982, or 1986 when days count from 1904: a smaller number is a year, or not a date at all. */
const FIRST_DAY = 30000;
