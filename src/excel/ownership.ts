/**
 * What in a workbook may belong to the add-in, by workbook names. Each assessed sheet has one set of results, "ITA_1",
 * "ITA_2" …, with names (ITA_1_result, ITA_1_eit1, ITA_1_measures …) that move with the cells, survive renamed sheets and
 * are found by any copy of the add-in. A name is a claim and no proof: anybody can make one, and it may point anywhere.
 */
import { worksheetRoles, type WorksheetRole } from '../sheet/drafts/draft';
import { columnCount, parseReference, rowCount, type Area } from '../sheet/grid';
import { OWN_BOUNDS } from './grids';

export interface OwnedArea {
  /** Name of an existing worksheet, as it is spelled there. */
  readonly sheet: string;
  readonly area: Area;
}

/** The roles of the worksheets that belong to an assessed sheet; the catalogue serves the whole workbook. */
export type ResultRole = Exclude<WorksheetRole, 'catalogue'>;
export const resultRoles = worksheetRoles.filter((role): role is ResultRole => role !== 'catalogue');

export interface NameSet {
  /** "ITA_1": prefix of its names and mark of its highlights. */
  readonly mark: string;
  readonly block: OwnedArea | null;
  readonly eit1: OwnedArea | null;
  readonly eit2: OwnedArea | null;
  readonly worksheets: Readonly<Record<ResultRole, OwnedArea | null>>;
  /** Those of its names that this version knows, those that point nowhere included. */
  readonly names: readonly string[];
  /** Names with its mark that this version does not know; never touched. */
  readonly unknownNames: readonly string[];
  /** What the names say, by name. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Comments of the names: version 0.1.0 recorded there what it wrote. */
  readonly comments: ReadonlyMap<string, string>;
}

export interface NamedFormula {
  readonly name: string;
  /** "='ITA 2567'!$E$6:$K$27"; "=#REF!$A$1:$E$40" after the sheet was deleted, "=#REF!" when it was saved since. */
  readonly formula: string;
  readonly comment?: string;
}

const OWN_NAME = /^(ITA_\d+)_(\w+)$/;

export const isOwnName = (name: string): boolean => OWN_NAME.test(name) || name === CATALOGUE_NAME;

/** The name of the result block; the first to be written and the last to be removed. */
export const resultName = (mark: string): string => `${mark}_result`;

const KNOWN_PARTS: readonly string[] = ['result', 'eit1', 'eit2', ...resultRoles];

/**
 * The sets that names tell of.
 * @param sheets names of the worksheets that exist
 */
export function nameSets(names: readonly NamedFormula[], sheets: readonly string[]): NameSet[] {
  const byMark = new Map<string, NamedFormula[]>();
  for (const named of names) {
    const mark = OWN_NAME.exec(named.name)?.[1];
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), named]);
  }
  return [...byMark].map(([mark, own]) => {
    const at = (part: string) => usable(own.find((one) => one.name === `${mark}_${part}`)?.formula, sheets);
    const block = at('result');
    const known = own.filter(({ name }) => KNOWN_PARTS.includes(name.slice(mark.length + 1)));
    return {
      mark,
      block,
      eit1: at('eit1'),
      eit2: at('eit2'),
      worksheets: plausible(Object.fromEntries(resultRoles.map((role) => [role, at(role)])), block),
      names: known.map((one) => one.name),
      unknownNames: own.filter((one) => !known.includes(one)).map((one) => one.name),
      formulas: new Map(own.map((one) => [one.name, one.formula])),
      comments: new Map(own.map((one) => [one.name, one.comment ?? ''])),
    };
  });
}

/** A sheet that scores stand on, or one that two roles claim, is none of the add-in's. */
function plausible(
  worksheets: Readonly<Record<string, OwnedArea | null>>,
  block: OwnedArea | null,
): NameSet['worksheets'] {
  const claimed = Object.values(worksheets).flatMap((own) => own?.sheet ?? []);
  const isOne = (own: OwnedArea | null | undefined): own is OwnedArea =>
    own !== null &&
    own !== undefined &&
    own.sheet !== block?.sheet &&
    claimed.filter((one) => one === own.sheet).length === 1;
  return Object.fromEntries(
    resultRoles.map((role) => [role, isOne(worksheets[role]) ? worksheets[role] : null]),
  ) as NameSet['worksheets'];
}

/** null for a name that points to no cells of an existing worksheet, or to more of them than the add-in ever writes. */
export function usable(formula: string | undefined, sheets: readonly string[]): OwnedArea | null {
  const reference = formula === undefined ? null : parseReference(formula);
  if (reference === null) return null;
  const sheet = sheets.find((name) => name.toLowerCase() === reference.sheet.toLowerCase());
  const { area } = reference;
  const isBounded = rowCount(area) <= OWN_BOUNDS.rows && columnCount(area) <= OWN_BOUNDS.columns;
  return sheet === undefined || !isBounded ? null : { sheet, area };
}

/** The workbook name of the agency's own catalogue; one serves all sheets. */
export const CATALOGUE_NAME = 'ITA_catalogue';

/** The catalogue reaches to wherever its table ends, so only its sheet and first cell matter. */
export function catalogueArea(names: readonly NamedFormula[], sheets: readonly string[]): OwnedArea | null {
  const formula = names.find((one) => one.name === CATALOGUE_NAME)?.formula;
  const reference = formula === undefined ? null : parseReference(formula);
  const sheet = sheets.find((name) => name.toLowerCase() === reference?.sheet.toLowerCase());
  return reference === null || sheet === undefined ? null : { sheet, area: reference.area };
}

/** "ITA_3" when "ITA_1" and "ITA_2" are taken, in the workbook or on the sheet. */
export function freeMark(marks: readonly string[]): string {
  const taken = marks.map((mark) => Number(mark.slice('ITA_'.length)));
  return `ITA_${Math.max(0, ...taken) + 1}`;
}
