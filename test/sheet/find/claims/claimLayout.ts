/** Claims put together to a sheet: tall, wide, in groups, with merged names and headers. */
import { thaiDigits } from '../../../../src/ita/thaiText';
import { cellAddress, type CellValue, type Grid } from '../../../../src/sheet/grid';
import { grid } from '../grids';
import { NAMES } from '../reading';
import { pick, written, type Cell, type Cells, type Column, type Facts, type Marked, type Said } from './claim';
import { INSTRUMENTS } from './figures';

/**
 * headed: the scores' header over two rows; groups: a row above each instrument; tables: one an instrument; long: with
 * the year and the agency in columns.
 */
export type Shape = 'tall' | 'headed' | 'groups' | 'tables' | 'long' | 'wide';

export interface Layout {
  readonly shape: Shape;
  /** Where the year stands. */
  readonly year: 'title' | 'tab' | 'header' | 'label';
  /** Where the agency stands. */
  readonly agency: 'title' | 'line' | 'label' | 'none';
  /** What names the indicators. */
  readonly by: 'numbers' | 'names' | 'both';
  /** Columns that the names' cells are merged over, besides their own; in a wide table, a cell merged over the numbers. */
  readonly merged: number;
  readonly heads: number;
  readonly score: 'number' | 'text' | 'thai' | 'points';
  /** Free rows below the title, and around everything. */
  readonly gap: number;
  readonly down: number;
  readonly right: number;
}

export interface Laid {
  readonly sheet: Grid;
  /** Addresses of the cells that each claim is to blame for, by its number. */
  readonly blamed: readonly (readonly string[])[];
}

const NUMBER_HEADS = ['ที่', 'ลำดับ', 'ข้อ', 'ตัวชี้วัดที่'];
const NAME_HEADS = ['ตัวชี้วัด', 'ชื่อตัวชี้วัด', 'รายการตัวชี้วัด', 'ประเด็นการประเมิน'];
const SCORE_HEADS = ['คะแนน', 'คะแนนที่ได้', 'ผลคะแนน', 'คะแนน (เต็ม 100)', 'ร้อยละ', 'ค่าคะแนน'];

/** A row of the table in a tall sheet's sense: its label cells, then one cell for each column of figures. */
interface Table {
  /** Header of the numbers, the names, and each column of figures. */
  readonly heads: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns before the first one of figures, and the one of them that labels stand in. */
  readonly labels: number;
  readonly label: number;
  /** The scores' column. */
  readonly score: number;
  /** The first column numbers the indicators. */
  readonly numbered: boolean;
  readonly tail: readonly (readonly [Cell, Cell])[];
}

export function lay(facts: Facts, said: readonly Said[], layout: Layout, thai: boolean): Laid {
  const digits = (text: string | number): string => (thai ? thaiDigits(text) : String(text));
  const captions = said.find((one) => one.captions !== undefined)?.captions;
  const tables = said.flatMap(({ table }) => (table === undefined ? [] : [table]));
  const has = (key: 'title' | 'tab' | 'scoreHead') => said.find((one) => one[key] !== undefined)?.[key];
  const second = tables.some(({ rows }) => rows.length > 10);
  // With a second table of indicators each has its own caption with the year, or nobody could tell whose it is.
  const whose = layout.agency === 'title' ? `ของ${facts.agency} ` : '';
  const caption = has('title') ?? digits(`ผลการประเมิน ITA ${whose}ประจำปีงบประมาณ พ.ศ. ${facts.year}`);
  const where = second || has('title') !== undefined ? 'title' : layout.shape === 'long' ? 'column' : layout.year;
  const year = captions !== undefined ? 'none' : where;
  const scoreHead =
    has('scoreHead') ?? (year === 'header' ? digits(`คะแนน ปี ${facts.year}`) : pick(SCORE_HEADS, layout.heads));

  const table = tableOf(facts, said, layout, scoreHead, thai);
  const main = captions === undefined ? shaped(table, layout) : threeTables(table, captions);
  const title: Cells[] =
    captions !== undefined
      ? []
      : [
          [year === 'title' ? caption : 'ผลการประเมินคุณธรรมและความโปร่งใส (ITA)'],
          ...(year === 'label' ? [[digits('ปีงบประมาณ'), thai ? digits(facts.year) : facts.year]] : []),
        ];
  const isTold =
    layout.agency === 'none' || (layout.agency === 'title' && year === 'title' && has('title') === undefined);
  const agency: Cells[] = isTold ? [] : [layout.agency === 'label' ? ['หน่วยงาน', facts.agency] : [facts.agency]];
  const free = (count: number): Cells[] => Array.from({ length: count }, () => []);
  const beside = tables.filter(({ place }) => place === 'beside').flatMap(({ rows }, at) => [...free(at), ...rows]);
  const block = [...title, ...(second ? main : [])];
  const above = said.flatMap((one) => one.above ?? []);
  const below = said.flatMap((one) => one.below ?? []);
  const rows: Cells[] = [
    ...free(layout.down),
    ...agency,
    ...tables.flatMap(({ place, rows: own }) => (place === 'above' ? [...own, ...free(2)] : [])),
    ...(second ? [] : title),
    ...above,
    ...(above.length > 0 ? free(1) : free(second ? 0 : layout.gap)),
    ...besides(second ? block : main, beside),
    // Labelled figures stand apart from columns that they are none of.
    ...(below.length > 0 ? free(said.some(({ columns }) => columns !== undefined) ? 2 : 1) : []),
    ...below,
    ...tables.flatMap(({ place, rows: own }) => (place === 'below' ? [...free(2), ...own] : [])),
  ];
  const tab = (has('tab') as string | undefined) ?? (year === 'tab' ? `ITA ${facts.year}` : 'แผ่นงาน1');
  return addressed(
    tab,
    rows.map((row) => [...free(layout.right).map(() => ''), ...row]),
    said.length,
  );
}

function tableOf(facts: Facts, said: readonly Said[], layout: Layout, scoreHead: Cell, thai: boolean): Table {
  const columns = said.flatMap((one) => one.columns ?? []);
  const name = said.find((one) => one.name !== undefined)?.name ?? ((index: number): Cell => NAMES[index] ?? '');
  const renamed = said.some((one) => one.name !== undefined);
  const numbered = layout.by !== 'names';
  const named = layout.by !== 'numbers' || renamed;
  const merged = layout.shape === 'wide' || !named ? 0 : layout.merged;
  const digits = (figure: number): CellValue => (thai ? thaiDigits(figure) : figure);
  // Bare numbers name indicators only under a header that says so.
  const numberHead = named ? pick(NUMBER_HEADS, layout.heads) : 'ตัวชี้วัดที่';
  const on = (side: Column['side']) => columns.filter((one) => one.side === side);
  const isLong = layout.shape === 'long' && !said.some((one) => one.captions !== undefined || one.sheetYear === null);
  const first: Cells = isLong ? [digits(facts.year), facts.agency] : [];
  const labels = [
    ...(isLong ? ['ปีงบประมาณ', 'หน่วยงาน'] : []),
    ...(numbered ? [numberHead] : []),
    ...(named ? [pick(NAME_HEADS, layout.heads), ...blanks(merged)] : []),
  ];
  const rows = facts.hundredths.map((hundredths, index): Cells => [
    ...first,
    ...(numbered ? [digits(index + 1)] : []),
    ...(named ? [name(index), ...blanks(merged)] : []),
    ...on('before').map(({ value }) => value(index)),
    scoreCell(hundredths, layout.score),
    ...on('after').map(({ value }) => value(index)),
  ]);
  return {
    heads: [...labels, ...on('before').map(({ head }) => head), scoreHead, ...on('after').map(({ head }) => head)],
    rows,
    labels: labels.length,
    label: labels.length - 1 - merged,
    score: labels.length + on('before').length,
    numbered,
    tail: said.flatMap((one) => one.rows ?? []),
  };
}

const blanks = (count: number): Cell[] => Array.from({ length: count }, () => '');

function scoreCell(hundredths: number, style: Layout['score']): CellValue {
  if (style === 'number') return hundredths / 100;
  if (style === 'text') return written(hundredths);
  return style === 'thai' ? thaiDigits(written(hundredths)) : `${written(hundredths)} คะแนน`;
}

function shaped(table: Table, layout: Layout): Cells[] {
  const { heads, rows, label: at, score } = table;
  if (layout.shape === 'wide') {
    const [numbers = [], ...others] = across(table);
    if (!table.numbered || layout.merged === 0) return [numbers, ...others];
    return [['', 'ตัวชี้วัดที่', ...blanks(numbers.length - 2)], ['', ...numbers.slice(1)], ...others];
  }
  const tail = table.tail.map(([label, value]): Cells => [...blanks(at), label, ...blanks(score - at - 1), value]);
  const groups = layout.shape === 'groups';
  const starts = (index: number): boolean => INSTRUMENTS[index] !== INSTRUMENTS[index - 1];
  return [
    ...(layout.shape === 'headed' ? overTwoRows(heads, score) : [heads]),
    ...rows.flatMap((row, index): Cells[] =>
      groups && starts(index) ? [[...blanks(at), `แบบวัด ${INSTRUMENTS[index] ?? ''}`], row] : [row],
    ),
    ...tail,
  ];
}

/** "คะแนน" over "ที่ได้" or over the year; all other headers are merged down. */
function overTwoRows(heads: readonly Cell[], score: number): Cells[] {
  const own = heads[score] ?? '';
  const below = typeof own === 'string' && SCORE_HEADS.includes(own) ? 'ที่ได้' : own;
  return [
    heads.map((head, column) => (column === score ? 'คะแนน' : head)),
    heads.map((_, column) => (column === score ? below : '')),
  ];
}

/** Three tables, each under its caption. */
function threeTables({ heads, rows, label: at, score, tail }: Table, captions: NonNullable<Said['captions']>): Cells[] {
  return (['IIT', 'EIT', 'OIT'] as const).flatMap((instrument): Cells[] => [
    [captions[instrument]],
    heads,
    ...rows.filter((_, index) => INSTRUMENTS[index] === instrument),
    ...(instrument === 'OIT'
      ? tail.map(([label, value]): Cells => [...blanks(at), label, ...blanks(score - at - 1), value])
      : []),
    [],
  ]);
}

/** The indicators across: numbers and names above, a row for each column of figures; what follows stands behind. */
function across({ heads, rows, labels, score, tail }: Table): Cells[] {
  return heads.map((head, column): Cells => [
    head,
    ...rows.map((row) => row[column] ?? ''),
    ...tail.map(([label, value]) => (column === labels - 1 ? label : column === score ? value : '')),
  ]);
}

function besides(left: readonly Cells[], right: readonly Cells[]): Cells[] {
  if (right.length === 0) return [...left];
  const width = Math.max(...left.map((row) => row.length)) + 1;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const row = left[index] ?? [];
    return [...row, ...blanks(width - row.length), ...(right[index] ?? [])];
  });
}

const isMarked = (cell: Cell): cell is Marked => typeof cell === 'object';

function addressed(name: string, rows: readonly Cells[], claims: number): Laid {
  const blamed = Array.from({ length: claims }, (): string[] => []);
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (isMarked(cell)) blamed[cell.claim]?.push(cellAddress(index, column));
    });
  });
  return {
    sheet: grid(
      name,
      rows.map((row) => row.map((cell) => (isMarked(cell) ? cell.value : cell))),
    ),
    blamed,
  };
}
