/** What changed in the result block since it was written. */
import type { CellAddress } from '../ita/finding';
import { alignmentOf } from './matchBlockLines';
import { cellFormats, type CellFormats } from './formatsToRestore';
import { frameworks } from '../ita/frameworks';
import { blockTexts, isBlockText } from '../texts/block';
import { cellAddress, columnCount, contains, rowCount, type Area, type CellValue, type Grid } from './grid';
import type { BlockDraft, DraftValue } from './drafts/draft';
import { cellDigest, draftDigest, isOfCells, type BlockRecord, type Digest } from './record';

export interface BlockState {
  /** Cells that the add-in filled and somebody typed over since; not those that were emptied. */
  readonly edited: readonly CellAddress[];
  /** Cells that the add-in left empty, or that were inserted, and that somebody filled. */
  readonly notes: readonly CellAddress[];
  /** Number of cells that the add-in filled, and how many of them are unchanged. */
  readonly recorded: number;
  readonly found: number;
  /** Whether the area is empty. */
  readonly isBlank: boolean;
}

/**
 * @param record null when nothing records what was written: then everything there counts as edited
 * @param area where the block is now; rows and columns may have been inserted into it or deleted
 */
export function blockState(record: BlockRecord | null, grid: Grid, area: Area): BlockState {
  const now = digestsOf(grid, area);
  const isBlank = now.every((line) => line.every((digest) => digest === ''));
  const written = record?.cells ?? [];
  const { rows, columns } = alignmentOf(now, written);
  const edited: CellAddress[] = [];
  const notes: CellAddress[] = [];
  let found = 0;
  now.forEach((line, down) => {
    const before = written[rows[down] ?? -1];
    line.forEach((digest, across) => {
      const was = before?.[columns[across] ?? -1] ?? '';
      const address = cellAddress(area.firstRow + down, area.firstColumn + across);
      if (digest !== '' && digest === was) found += 1;
      else if (digest !== '' && (was !== '' || record === null)) edited.push(address);
      else if (digest !== '') notes.push(address);
    });
  });
  const recorded = written.flat().filter((digest) => digest !== '').length;
  return { edited, notes, recorded, found, isBlank };
}

/** Whether enough of it is left to be the add-in's: a block that staff worked on keeps its labels and formulas. */
export const isOwnBlock = (state: BlockState): boolean => state.isBlank || isEnough(state);

/** Whether the remains of a record prove that the cells are the add-in's. */
export const isEnough = ({ recorded, found }: Pick<BlockState, 'recorded' | 'found'>): boolean =>
  found > 0 && found >= recorded * OWN_SHARE;

/** Far more than a coincidence gives: a 32-bit digest matches in its own place. */
const OWN_SHARE = 0.25;

function digestsOf(grid: Grid, area: Area): Digest[][] {
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (__, across) => {
      const [row, column] = [area.firstRow + down - grid.firstRow, area.firstColumn + across - grid.firstColumn];
      return cellDigest(grid.values[row]?.[column] ?? '', grid.formulas[row]?.[column]);
    }),
  );
}

/** For each column of the area, the matching column of the block as written; null for an inserted one. */
export const columnsNow = ({ cells }: Pick<BlockRecord, 'cells'>, grid: Grid, area: Area): readonly (number | null)[] =>
  alignmentOf(digestsOf(grid, area), cells).columns;

/** The present content of the cells as written, row by row; undefined for deleted cells. */
export function writtenNow({ cells }: Pick<BlockRecord, 'cells'>, grid: Grid, area: Area): (Digest | undefined)[][] {
  const now = digestsOf(grid, area);
  const { rows, columns } = alignmentOf(now, cells);
  return cells.map((line, down) => line.map((_, across) => now[rows.indexOf(down)]?.[columns.indexOf(across)]));
}

/**
 * Without a record, a difference from what would be written counts as an edit. Exceptions: formulas, texts that are
 * always ours, and what the block says of the published result; an older version, another year or another announcement
 * may have written others.
 * @param isCopied the block was copied: numbers in the place of numbers then belong to the sheet that it was copied
 * from
 */
export function assumedRecord(
  { cells: { values } }: Pick<BlockDraft, 'cells'>,
  grid: Grid,
  area: Area,
  isCopied = false,
): BlockRecord {
  const cells = values.map((line) => line.map((value) => draftDigest(value)));
  const now = writtenNow({ cells }, grid, area);
  const texts = digestsWhere(grid, area, isOwnText);
  const numbers = digestsWhere(grid, area, (value) => typeof value === 'number');
  const isOurs = (drafted: DraftValue, found: Digest, label: DraftValue): boolean => {
    const digest = draftDigest(drafted);
    if (isOneOf(RESULT_LABELS, label) && (isOfCells(found) || texts.has(found))) return true;
    if (isOneOf(PUBLISHED_LABELS, label) && numbers.has(found)) return true;
    if (isOfCells(digest) && isOfCells(found)) return true;
    return digest !== '' && (texts.has(found) || (isCopied && typeof drafted === 'number' && numbers.has(found)));
  };
  return {
    cells: cells.map((line, row) =>
      line.map((digest, at) => {
        const found = now[row]?.[at] ?? '';
        return isOurs(values[row]?.[at] ?? null, found, values[row]?.[0] ?? null) ? found : digest;
      }),
    ),
    formats: null,
  };
}

/**
 * What somebody typed into the block, and which of it stands where the add-in writes nothing. A copy may be older than
 * the record of the sheet that it was copied from: then what would be ours without a record is ours too.
 */
export function changesIn(
  record: BlockRecord | null,
  draft: Pick<BlockDraft, 'cells'>,
  { grid, area, isCopied }: { readonly grid: Grid; readonly area: Area; readonly isCopied: boolean },
): Pick<BlockState, 'edited' | 'notes'> {
  const assumed = () => blockState(assumedRecord(draft, grid, area, isCopied), grid, area);
  if (record === null) return assumed();
  const recorded = blockState(record, grid, area);
  if (!isCopied || recorded.edited.length + recorded.notes.length === 0) return recorded;
  const other = assumed();
  const foreign = new Set([...other.edited, ...other.notes]);
  const isForeign = (cell: CellAddress) => foreign.has(cell);
  return { edited: recorded.edited.filter(isForeign), notes: recorded.notes.filter(isForeign) };
}

/** Ids of the row with the published level and total. */
const PUBLISHED_LABELS: ReadonlySet<string> = new Set(Object.values(blockTexts).map((texts) => texts.publishedLevel));

/** And of what follows from it: not every block fills all cells of these rows. */
const RESULT_LABELS: ReadonlySet<string> = new Set([
  ...PUBLISHED_LABELS,
  ...Object.values(blockTexts).flatMap((texts) => [texts.lowestAtLeast, texts.lowestAtMost]),
]);

const isOneOf = (labels: ReadonlySet<string>, label: DraftValue): boolean =>
  typeof label === 'string' && labels.has(label);

/** Texts that only the add-in writes there. */
const isOwnText = (value: CellValue): boolean =>
  typeof value === 'string' && (isBlockText(value.trim()) || NAMES.has(value.trim()));

/**
 * Names of levels and, as the block has them, of indicators, in every year's rules and both languages; “–” for none.
 */
const NAMES: ReadonlySet<string> = new Set([
  '–',
  ...frameworks.flatMap(({ levels, indicators }) => [
    ...levels.flatMap(({ name, englishName }) => [name, englishName]),
    ...indicators.flatMap(({ id, name, englishName }) => [name, englishName].map((own) => `${id}. ${own}`)),
  ]),
]);

const digestsWhere = (grid: Grid, area: Area, isMeant: (value: CellValue) => boolean): ReadonlySet<Digest> =>
  new Set(
    grid.values.flatMap((line, down) =>
      line.flatMap((value, across) =>
        isMeant(value) && contains(area, grid.firstRow + down, grid.firstColumn + across) ? [cellDigest(value)] : [],
      ),
    ),
  );

/**
 * The previous formats of the block's cells, by where the cells are now; null when not known. An inserted cell takes
 * its neighbour's format, as in Excel; but one that somebody filled has none.
 * @param notes cells of the user's: they keep their number formats
 */
export function formatsNow(
  { formats, cells }: BlockRecord,
  grid: Grid,
  area: Area,
  notes: ReadonlySet<CellAddress> = new Set(),
): CellFormats | null {
  if (formats === null || formats.cells.length !== cells.length || formats.cells[0]?.length !== cells[0]?.length)
    return null;
  const now = digestsOf(grid, area);
  const { rows, columns } = alignmentOf(now, cells);
  const [nearRows, nearColumns] = [rows.map(orNeighbour), columns.map(orNeighbour)];
  const known = now.map((line, down) =>
    line.map((digest, across) => {
      const isInserted = rows[down] === null || columns[across] === null;
      const had = formats.kinds[formats.cells[nearRows[down] ?? -1]?.[nearColumns[across] ?? -1] ?? -1];
      if (had === undefined || (isInserted && digest !== '')) return null;
      const [row, column] = [area.firstRow + down, area.firstColumn + across];
      if (!notes.has(cellAddress(row, column))) return had;
      return {
        ...had,
        numberFormat: grid.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? 'General',
      };
    }),
  );
  return cellFormats(known);
}

/** The line before an inserted one; at the edge, the one after it. */
const orNeighbour = (own: number | null, at: number, lines: readonly (number | null)[]): number | null =>
  own ?? [...lines.slice(0, at).reverse(), ...lines].find((line) => line !== null) ?? null;
