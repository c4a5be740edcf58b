/**
 * Whether another worksheet's figures may be an earlier result of the agency, by its name and the texts above its
 * table.
 */
import type { CellAddress } from '../../../ita/finding';
import type { AgencyScores } from '../../../ita/readings';
import { cleanText } from '../../../ita/thaiText';
import { cellAddress, contains, parseCell, type Area, type Grid } from '../../grid';
import { isSurelySameAgency } from '../text/agencyName';
import { bodyIn, isOfName, noResult, ownWords, strangeWords, type NoResult } from '../text/ownerInTitle';

/** A text that identifies the owner or the kind of a sheet's figures. */
export interface Told {
  readonly text: string;
  /** null for the name of the worksheet. */
  readonly cell: CellAddress | null;
}

/** A worksheet with the scores that were found on it. */
export interface Titled {
  readonly grid: Grid;
  /** Areas that hold results of the add-in. */
  readonly blocks: readonly Area[];
  readonly scores: Pick<AgencyScores, 'agency' | 'indicators' | 'questions'>;
}

export interface Verdict {
  /** The body that the sheet names, in a cell, its name or above the table; null when it names none. */
  readonly name: string | null;
  /** Why nothing is taken from it; null when nothing speaks against that. */
  readonly objection: Told | null;
  /** What may name another agency; [] for nothing. */
  readonly doubts: readonly Told[];
}

/** The agency's name by its own cell, else by the name of its worksheet or the texts above its table. */
export const nameOf = (titled: Titled): string | null => titled.scores.agency?.name ?? namedBy(toldOn(titled));

const namedBy = (all: readonly Told[]): string | null => all.flatMap(({ text }) => bodyIn(text) ?? [])[0] ?? null;

/**
 * Scores under a name of their own, such as those of a list, belong to that body even if the title names others; but a
 * target or a draft is never a result.
 */
export function verdictOn(there: Titled, here: Titled): Verdict {
  const [all, own] = [toldOn(there), toldOn(here)];
  const { agency } = there.scores;
  const [wanted, name] = [nameOf(here), agency?.name ?? namedBy(all)];
  const isListed = agency !== null && isInTable(agency.cell, there);
  const known = new Set(own.flatMap(noResultIn));
  const kinds = agency === null ? OF_NAMELESS : isListed ? OF_LISTED : OF_NAMED;
  const against = all.find((told) =>
    noResultIn(without(told, agency?.name)).some((one) => kinds.includes(one) && !known.has(one)),
  );
  if (against !== undefined) return { name, objection: against, doubts: [] };
  if (agency !== null) return { name, objection: null, doubts: [] };
  const other = all.find(({ text }) => {
    const body = bodyIn(text);
    return body !== null && wanted !== null && !isSurelySameAgency(body, wanted);
  });
  if (other !== undefined) return { name, objection: other, doubts: [] };
  // A sheet that names the agency belongs to it, whatever else it says.
  if (name !== null && wanted !== null) return { name, objection: null, doubts: [] };
  const doubts = all.filter((told) => !isCommon(told, own, wanted));
  const instead = doubts.find(({ cell }) =>
    cell === null ? isNamedByTab(here) : cell === (here.scores.agency?.cell ?? null),
  );
  return { name, objection: instead ?? null, doubts: instead === undefined ? doubts : [] };
}

const OF_LISTED: readonly NoResult[] = ['target', 'draft'];
const OF_NAMED: readonly NoResult[] = [...OF_LISTED, 'many'];
const OF_NAMELESS: readonly NoResult[] = [...OF_NAMED, 'others'];

const noResultIn = ({ text, cell }: Told) => noResult(text, cell === null);

const without = (told: Told, name: string | undefined): Told =>
  name === undefined ? told : { ...told, text: cleanText(told.text).replace(cleanText(name), ' ') };

/** Whether a text names no agency, or has only words of the agency's name and of the texts of its own sheet. */
function isCommon({ text, cell }: Told, own: readonly Told[], wanted: string | null): boolean {
  const words = cell === null ? ownWords(text) : strangeWords(text);
  const names = [...(wanted === null ? [] : [wanted]), ...own.map((one) => one.text)];
  return words.every((word) => names.some((name) => isOfName(word, name)));
}

/** Whether only the worksheet's name could name the agency, as in “ควนขนุน 2567”. */
const isNamedByTab = ({ grid, scores }: Titled): boolean => scores.agency === null && ownWords(grid.sheet).length > 0;

const isInTable = (cell: CellAddress, { scores }: Titled): boolean =>
  cellsOf(scores).some(({ row }) => row === parseCell(cell)?.row);

const cellsOf = ({ indicators, questions }: Titled['scores']) =>
  [...indicators, ...questions].flatMap(({ cell }) => parseCell(cell) ?? []);

/** More texts than this next to each other are the header of a table. */
const MOST_IN_TITLE = 2;

/**
 * The name of the worksheet and the texts above its table, but not right of the scores, which is the place of notes.
 */
function toldOn({ grid, blocks, scores }: Titled): Told[] {
  const cells = cellsOf(scores);
  const endRow = Math.min(...cells.map(({ row }) => row));
  const lastColumn = Math.max(...cells.map(({ column }) => column));
  const texts = grid.values.slice(0, Math.max(0, endRow - grid.firstRow)).flatMap((line, down): Told[] => {
    const row = grid.firstRow + down;
    const found = line.flatMap((value, across): Told[] => {
      const column = grid.firstColumn + across;
      const isRead = typeof value === 'string' && value.trim() !== '' && column <= lastColumn;
      if (!isRead || blocks.some((area) => contains(area, row, column))) return [];
      return [{ text: value, cell: cellAddress(row, column) }];
    });
    return found.length <= MOST_IN_TITLE ? found : [];
  });
  return [{ text: grid.sheet, cell: null }, ...texts];
}
