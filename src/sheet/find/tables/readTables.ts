/** All tables of a sheet, with the meaning of their positions and the year of their captions. */
import type { Finding } from '../../../ita/finding';
import type { Framework } from '../../../ita/framework';
import type { Area } from '../../grid';
import { uprightView, wideView, type Cells } from '../cellViews';
import {
  captionOf,
  labelsFigure,
  mistypedYears,
  targetYears,
  yearFacts,
  type TargetYear,
  type YearFact,
} from './captions';
import type { Lexicon } from '../text/lexicon';
import { positionsOf } from './identifyPositions';
import type { ReadTable } from './chooseScoreLines';
import { findSegments, type Segment, type Subject } from './findNameRuns';
import type { Table } from './table';
import { rowFacts } from './rowYearAndAgency';
import { tableArea } from './tableArea';
import { worthReading, type TextCell, type Texts } from '../text/candidateTexts';
import { uprightTables } from './uprightTables';
import { wideTables } from './wideTables';
import { ENOUGH_FOR_A_RUN, NEAR_TABLE } from '../thresholds';

export interface SheetTables {
  /** Tables of indicators, from the top down. */
  readonly scores: readonly ReadTable[];
  /** Tables of instruments, EIT parts or questions only. */
  readonly others: readonly ReadTable[];
  /** All cells that tables cover. */
  readonly areas: readonly Area[];
  readonly years: readonly YearFact[];
  readonly targets: readonly TargetYear[];
  /** Numbers that should be years but cannot be. */
  readonly mistyped: readonly Finding[];
}

export function readTables(cells: Cells, texts: Texts, lexicon: Lexicon, framework: Framework): SheetTables {
  const scores = tablesOf('indicators', cells, texts.labels, lexicon);
  const areas = scores.map(tableArea);
  const besides = (subject: Subject): Table[] =>
    tablesOf(subject, cells, texts.labels, lexicon).filter(
      (table) => !areas.some((area) => overlap(area, tableArea(table))),
    );
  const instruments = besides('instruments');
  const questions = besides('questions');
  const others = [...instruments, ...questions];
  const all = [...areas, ...others.map(tableArea)];
  const rows = all.map(({ firstRow, lastRow }) => ({ first: firstRow, last: lastRow }));
  const yearTexts = worthReading(texts.years, rows);
  const years = yearFacts(yearTexts, cells, lexicon);
  // Only a text above a table can be its title: a big sheet has many texts elsewhere.
  const isOver = ({ row }: TextCell): boolean =>
    all.some(({ firstRow }) => row < firstRow && row >= firstRow - NEAR_TABLE);
  const titles = [...texts.labels, ...texts.results]
    .filter(isOver)
    .filter((one) => !labelsFigure(one, cells) && lexicon.label(one.text)?.kind !== 'level');
  const read = (table: Table): ReadTable => {
    // A table next to the caption does not separate it from its own table.
    const own = tableArea(table);
    const above = all.filter(
      ({ lastRow, firstColumn, lastColumn }) =>
        lastRow < table.topRow && firstColumn <= own.lastColumn && lastColumn >= own.firstColumn,
    );
    const afterRow = Math.max(-1, ...above.map(({ lastRow }) => lastRow));
    const caption = captionOf(years, titles, own, firstIndicatorColumn(table), afterRow, texts.agencies);
    const positions = positionsOf(table, framework, lexicon);
    const rows = rowFacts(table, positions.indicators);
    return {
      table,
      positions,
      captionYear: rows.year ?? caption.year,
      rowYears: rows.years,
      captionAgency: rows.agency ?? caption.agency,
      rowAgency: rows.agency,
      notResults: caption.notResults,
    };
  };
  // Below many questions, the few indicators without questions have no header close enough to be recognised alone.
  const readScores = [...scores, ...questions].map(read);
  return {
    areas: all,
    years,
    targets: targetYears(yearTexts),
    mistyped: mistypedYears(yearTexts),
    scores: readScores.filter(({ positions }) => positions.indicators.length > 0 || positions.refusal !== null),
    others: [...instruments.map(read), ...readScores].filter(
      ({ positions }) =>
        positions.indicators.length === 0 &&
        positions.refusal === null &&
        positions.others.length + positions.questions.length > 0,
    ),
  };
}

const firstIndicatorColumn = (table: Table): number =>
  table.view.orientation === 'upright' ? Math.min(...table.indicatorLines.map(({ across }) => across)) : table.first;

function tablesOf(subject: Subject, cells: Cells, texts: readonly TextCell[], lexicon: Lexicon): Table[] {
  const upright = uprightView(cells);
  const wide = wideView(cells);
  const down = findSegments(upright, texts, lexicon, subject);
  // A text that belongs to a column is not part of a row of names, even if several such columns stand side by side.
  const runs = down.filter(({ count }) => count >= ENOUGH_FOR_A_RUN);
  const loose = texts.filter(
    ({ row, column }) => !runs.some((run) => run.across === column && row >= run.first && row <= run.last),
  );
  const sideways = findSegments(wide, loose, lexicon, subject);
  // One column of a wide table, "ตัวชี้วัดที่" over 1 over a name over a score, is not a table down that column.
  const isColumnOf = (run: Segment): boolean =>
    sideways.some(
      ({ across, first, last, count }) =>
        count > run.count &&
        count >= ENOUGH_FOR_A_RUN &&
        across >= run.first &&
        across <= run.last &&
        first <= run.across &&
        run.across <= last,
    );
  const tables = [
    ...uprightTables(
      upright,
      down.filter((run) => run.count >= ENOUGH_FOR_A_RUN || !isColumnOf(run)),
      lexicon,
    ),
    ...wideTables(wide, sideways, runs, lexicon),
  ];
  return tables.sort((a, b) => a.topRow - b.topRow);
}

const overlap = (a: Area, b: Area): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
