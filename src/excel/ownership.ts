/**
 * What in a workbook belongs to the add-in. Each assessed sheet has one set of results, "ITA_1", "ITA_2" …, recorded
 * by workbook names (ITA_1_result, ITA_1_eit1, ITA_1_measures …) that move with the cells, survive renamed sheets and
 * are recognised by any copy of the add-in.
 */
import { parseReference, type Area } from '../sheet/grid';
import { worksheetRoles, type WorksheetRole } from '../sheet/drafts/draft';

export interface OwnedArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface ResultSet {
  /** "ITA_1": prefix of its names and mark of its highlights. */
  readonly mark: string;
  readonly block: OwnedArea | null;
  readonly eit1: OwnedArea | null;
  readonly eit2: OwnedArea | null;
  readonly worksheets: Readonly<Record<WorksheetRole, OwnedArea | null>>;
  /** Every workbook name of the set, those that point nowhere included. */
  readonly names: readonly string[];
  /** Comments of these names: what was written where, and while it is being written, by whom. */
  readonly comments: ReadonlyMap<string, string>;
}

export interface NamedFormula {
  readonly name: string;
  /** "='ITA 2567'!$E$6:$K$27" or "=#REF!". */
  readonly formula: string;
  readonly comment?: string;
}

const OWN_NAME = /^(ITA_\d+)_([a-z0-9]+)$/;

/** The name of the result block; the first to be written and the last to be removed. */
export const resultName = (mark: string): string => `${mark}_result`;

/** Begins the comment of the block's name as long as the results are being written, or when that was cut short. */
const WRITING = 'writing ';

/**
 * The comment: which click it is, whether it is going to validate its inputs, and which worksheets to make. No
 * worksheet's name has a slash in it; the longest four fit into the 255 letters of a comment.
 */
export const writingToken = (validates: boolean, newSheets: readonly string[]): string =>
  [WRITING + crypto.randomUUID(), validates ? VALIDATES : '', ...newSheets].join('/');

const VALIDATES = 'validates';

export const isUnfinished = ({ mark, comments }: ResultSet): boolean =>
  comments.get(resultName(mark))?.startsWith(WRITING) === true;

/** Worksheets that a writing was going to make when it was cut short; they may have got no name of ours yet. */
export const announcedSheets = (results: ResultSet): string[] => announced(results).slice(2);

/** Whether validation on the sheet may come from a writing that was cut short. */
export const announcesValidation = (results: ResultSet): boolean => announced(results)[1] === VALIDATES;

const announced = (results: ResultSet): string[] =>
  isUnfinished(results) ? (results.comments.get(resultName(results.mark)) ?? '').split('/') : [];

/** All sets of results in the workbook. */
export function resultSets(names: readonly NamedFormula[]): ResultSet[] {
  const byMark = new Map<string, NamedFormula[]>();
  for (const named of names) {
    const mark = OWN_NAME.exec(named.name)?.[1];
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), named]);
  }
  return [...byMark].map(([mark, own]) => {
    const at = (part: string): OwnedArea | null => {
      const formula = own.find((one) => one.name === `${mark}_${part}`)?.formula;
      return formula === undefined ? null : parseReference(formula);
    };
    return {
      mark,
      block: at('result'),
      eit1: at('eit1'),
      eit2: at('eit2'),
      worksheets: Object.fromEntries(worksheetRoles.map((role) => [role, at(role)])) as ResultSet['worksheets'],
      names: own.map((one) => one.name),
      comments: new Map(own.map((one) => [one.name, one.comment ?? ''])),
    };
  });
}

/** The set whose result block lies on the sheet. */
export const setOfSheet = (sets: readonly ResultSet[], sheet: string): ResultSet | null =>
  sets.find((set) => set.block?.sheet === sheet) ?? null;

/** The set that a worksheet of the add-in's own belongs to. */
export const setOfOwnWorksheet = (sets: readonly ResultSet[], sheet: string): ResultSet | null =>
  sets.find((set) => Object.values(set.worksheets).some((own) => own?.sheet === sheet)) ?? null;

/** The workbook name of the agency's own catalogue; one serves all sheets. */
export const CATALOGUE_NAME = 'ITA_catalogue';

export function catalogueArea(names: readonly NamedFormula[]): OwnedArea | null {
  const formula = names.find((one) => one.name === CATALOGUE_NAME)?.formula;
  return formula === undefined ? null : parseReference(formula);
}

/** The worksheets that belong to the results of one sheet, and the catalogue. */
export function ownSheetNames(results: ResultSet | null, catalogue: OwnedArea | null): string[] {
  const worksheets = results === null ? [] : Object.values(results.worksheets);
  return [...new Set([...worksheets, catalogue].flatMap((own) => (own === null ? [] : [own.sheet])))];
}

/** "ITA_3" when "ITA_1" and "ITA_2" are taken. */
export function freeMark(sets: readonly ResultSet[]): string {
  const taken = sets.map((set) => Number(set.mark.slice('ITA_'.length)));
  return `ITA_${Math.max(0, ...taken) + 1}`;
}
