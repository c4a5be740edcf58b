/**
 * What in a workbook may belong to the add-in, by workbook names. Each assessed sheet has one set of results, "ITA_1",
 * "ITA_2" …, with names (ITA_1_result, ITA_1_eit1, ITA_1_measures …) that move with the cells, survive renamed sheets
 * and are found by any copy of the add-in. A name is a claim, not a proof: anyone can create one, and it may point
 * anywhere.
 */
import { resultRoles, type ResultRole } from '../sheet/drafts/draft';
import { columnCount, parseReference, rowCount, type Area } from '../sheet/grid';
import { OWN_BOUNDS } from './grids';

export interface OwnedArea {
  /** Name of an existing worksheet, as it is spelled there. */
  readonly sheet: string;
  readonly area: Area;
}

export interface NameSet {
  /** "ITA_1": prefix of its names and mark of its highlights. */
  readonly mark: string;
  readonly block: OwnedArea | null;
  readonly eit1: OwnedArea | null;
  readonly eit2: OwnedArea | null;
  readonly worksheets: Readonly<Record<ResultRole, OwnedArea | null>>;
  /**
   * Its names that this version knows, with what they refer to, the block's last; includes names that point nowhere.
   * Other names with its mark are never changed.
   */
  readonly formulas: ReadonlyMap<string, string>;
  /** Comments of the names, in which version 0.1.0 recorded what it wrote. */
  readonly comments: ReadonlyMap<string, string>;
}

export interface NamedFormula {
  readonly name: string;
  /**
   * "='ITA 2567'!$E$6:$K$27"; "=#REF!$A$1:$E$40" after the sheet was deleted, "=#REF!" once the file was saved after
   * that.
   */
  readonly formula: string;
  readonly comment?: string;
}

const OWN_NAME = /^(ITA_\d+)_(\w+)$/;

export const isOwnName = (name: string): boolean => OWN_NAME.test(name) || name === CATALOGUE_NAME;

/** The name of the result block; written first and removed last. */
export const resultName = (mark: string): string => `${mark}_result`;

const KNOWN_PARTS: readonly string[] = [...resultRoles, 'eit1', 'eit2', 'result'];

/**
 * The sets that the names claim.
 * @param sheets names of the worksheets that exist
 */
export function nameSets(names: readonly NamedFormula[], sheets: readonly string[]): NameSet[] {
  const byMark = new Map<string, NamedFormula[]>();
  for (const named of names) {
    const mark = OWN_NAME.exec(named.name)?.[1];
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), named]);
  }
  return [...byMark].map(([mark, own]) => {
    const known = KNOWN_PARTS.flatMap((part) => own.find((one) => one.name === `${mark}_${part}`) ?? []);
    const formulas = new Map(known.map((one) => [one.name, one.formula]));
    const at = (part: string) => usableArea(formulas.get(`${mark}_${part}`), sheets);
    const block = at('result');
    // A sheet that holds scores, or that two roles claim, is not one of the add-in's.
    const claimed = [block, ...resultRoles.map(at)].map((one) => one?.sheet);
    const ofRole = (role: ResultRole) => {
      const own = at(role);
      return claimed.filter((sheet) => sheet === own?.sheet).length === 1 ? own : null;
    };
    return {
      mark,
      block,
      eit1: at('eit1'),
      eit2: at('eit2'),
      worksheets: Object.fromEntries(resultRoles.map((role) => [role, ofRole(role)])) as NameSet['worksheets'],
      formulas,
      comments: new Map(known.map((one) => [one.name, one.comment ?? ''])),
    };
  });
}

/** null also for a name that points to more cells than the add-in ever writes. */
export function usableArea(formula: string | undefined, sheets: readonly string[]): OwnedArea | null {
  const cells = cellsOf(formula, sheets);
  const isBounded =
    cells !== null && rowCount(cells.area) <= OWN_BOUNDS.rows && columnCount(cells.area) <= OWN_BOUNDS.columns;
  return isBounded ? cells : null;
}

/** null for a name that does not point to cells of an existing worksheet. */
function cellsOf(formula = '', sheets: readonly string[]): OwnedArea | null {
  const reference = parseReference(formula);
  const sheet = sheets.find((name) => name.toLowerCase() === reference?.sheet.toLowerCase());
  return reference === null || sheet === undefined ? null : { sheet, area: reference.area };
}

/** The workbook name of the agency's own catalogue; one serves all sheets. */
export const CATALOGUE_NAME = 'ITA_catalogue';

/** The catalogue ends wherever its table ends, so only its sheet and first cell matter. */
export const catalogueArea = (names: readonly NamedFormula[], sheets: readonly string[]): OwnedArea | null =>
  cellsOf(names.find((one) => one.name === CATALOGUE_NAME)?.formula, sheets);

/** "ITA_3" when "ITA_1" and "ITA_2" are taken, in the workbook or on the sheet. */
export function freeMark(marks: readonly string[]): string {
  const taken = marks.map((mark) => Number(mark.slice('ITA_'.length)));
  return `ITA_${Math.max(0, ...taken) + 1}`;
}
