/**
 * The results on a sheet that are proven to be the add-in's: a name says where they are, and the record and the cells
 * must agree with it. In a workbook without a record, the cells must resemble the add-in's results.
 */
import { blockState, isEnough, isOwnBlock } from '../sheet/blockState';
import type { Area, Grid } from '../sheet/grid';
import { looksLikeBlock, looksLikeWorksheet } from '../sheet/recogniseResults';
import type { BlockRecord, Journal, SheetRecord, WorkbookRecord } from '../sheet/record';
import { blockRecord010, record010 } from '../sheet/record010';
import { editsOf } from '../sheet/keep/edits';
import { resultRoles, type ResultRole } from '../sheet/drafts/draft';
import { resultName, type NameSet, type OwnedArea } from './ownership';
import type { OwnSheet } from './ownSheets';

export interface OwnBlock {
  readonly area: Area;
  readonly eit1: Area | null;
  readonly eit2: Area | null;
  /** null when nothing records what was written. */
  readonly record: BlockRecord | null;
}

export interface OwnWorksheet extends OwnedArea {
  /** null when nothing records what was written. */
  readonly record: SheetRecord | null;
}

export interface Results {
  readonly mark: string;
  /** Fiscal year (B.E.) of the results; null when unknown. */
  readonly year: number | null;
  /** Whether they came with a copied sheet; then they have no worksheets of their own. */
  readonly isCopied: boolean;
  /** null when the block is gone. */
  readonly block: OwnBlock | null;
  readonly worksheets: Readonly<Partial<Record<ResultRole, OwnWorksheet>>>;
  /** Worksheets that names point to, with nothing on them that the add-in wrote. */
  readonly foreign: readonly string[];
  /** Worksheets that an interrupted write created, and that are still blank. */
  readonly leftovers: readonly string[];
  /** False after an interrupted click: rules without a formula are then the add-in's. */
  readonly isDressed: boolean;
  /** Its names that this version knows, with what they refer to, the block's last. */
  readonly names: ReadonlyMap<string, string>;
}

/** Names that may belong to the results on a sheet. */
export interface NameClaim {
  readonly names: NameSet;
  /** Whether they came with a copied sheet. */
  readonly isCopied: boolean;
}

/** Workbook names that claim the sheet, names of a block that was deleted from it, and names of a copied sheet. */
export function nameClaimsOn({ sheet, record, nameSets, sheetNames }: ProofRequest): NameClaim[] {
  const isOn = ({ mark, block }: NameSet) => (block?.sheet ?? record.sets[mark]?.sheet) === sheet;
  return [
    ...nameSets.filter(isOn).map((names) => ({ names, isCopied: false })),
    ...sheetNames.filter(({ block }) => block?.sheet === sheet).map((names) => ({ names, isCopied: true })),
  ];
}

export interface ProofRequest {
  readonly sheet: string;
  readonly grid: Grid;
  readonly record: WorkbookRecord;
  readonly ownSheets: ReadonlyMap<string, OwnSheet>;
  /** Names of the workbook, and of the sheet's own. */
  readonly nameSets: readonly NameSet[];
  readonly sheetNames: readonly NameSet[];
}

/** The best proven of several claims; null when nothing that the names point to is the add-in's. */
export function provenOf(request: ProofRequest): Results | null {
  const proven = nameClaimsOn(request).flatMap((claim) => resultsOf(claim, request) ?? []);
  return best(proven, ({ block, mark, isCopied }) =>
    [block !== null, !isCopied, request.record.sets[mark] !== undefined, block?.record !== null].reduce(
      (worth, is) => 2 * worth + Number(is),
      0,
    ),
  );
}

function resultsOf({ names, isCopied }: NameClaim, surroundings: ProofRequest): Results | null {
  const { sheet, record, ownSheets } = surroundings;
  const set = record.sets[names.mark];
  const versions = set === undefined ? [] : [set, ...(set.journal?.before ? [set.journal.before] : [])];
  const blocks = versions.flatMap((one) => one.block ?? []);
  const block = blockOf(names, blocks, surroundings);
  const worksheets: Partial<Record<ResultRole, OwnWorksheet>> = {};
  const foreign: string[] = [];
  for (const role of isCopied ? [] : resultRoles) {
    const own = names.worksheets[role];
    if (own === null) continue;
    const known = versions.flatMap((one) => one.worksheets[role] ?? []);
    const found = worksheetOf(role, own, known, ownSheets.get(own.sheet), names, set?.journal ?? null);
    if (found === null) foreign.push(own.sheet);
    else worksheets[role] = found;
  }
  // Recorded results stay the sheet's results, whatever happened to them, so that they can be reported and removed.
  if (block === null && Object.keys(worksheets).length === 0 && (isCopied || set?.sheet !== sheet)) return null;
  const { mark } = names;
  const owned = Object.values(worksheets).map((own) => own.sheet);
  const leftovers = (set?.journal?.makes ?? []).filter((name) => {
    const now = ownSheets.get(name);
    return !owned.includes(name) && now !== undefined && isBlank(now);
  });
  // Version 0.1.0 has no record; a block with neither record nor contents is one that had just been named.
  const isDressed = set?.isDressed ?? (block === null || !blockState(null, surroundings.grid, block.area).isBlank);
  const [ofWorksheets = null] = Object.values(worksheets).flatMap((own) => own.record?.year ?? []);
  const year = block?.record?.year ?? ofWorksheets;
  return { mark, year, isCopied, block, worksheets, foreign, leftovers, isDressed, names: names.formulas };
}

function blockOf(names: NameSet, records: readonly BlockRecord[], { sheet, grid }: ProofRequest): OwnBlock | null {
  const { block, eit1, eit2, mark, comments } = names;
  if (block?.sheet !== sheet) return null;
  const { area } = block;
  const inside = (own: OwnedArea | null): Area | null => (own?.sheet === sheet ? own.area : null);
  const places = { area, eit1: inside(eit1), eit2: inside(eit2) };
  const known = best(records, (one) => blockState(one, grid, area).found);
  const record = known ?? blockRecord010(comments.get(resultName(mark)) ?? '', grid, area);
  const isOurs = isOwnBlock(blockState(record, grid, area)) || (record === null && looksLikeBlock(grid, area));
  return isOurs ? { ...places, record } : null;
}

function worksheetOf(
  role: ResultRole,
  own: OwnedArea,
  records: readonly SheetRecord[],
  now: OwnSheet | undefined,
  { mark, comments }: NameSet,
  journal: Journal | null,
): OwnWorksheet | null {
  if (now === undefined || now.isTooLarge) return null;
  const grid = written(now);
  // A worksheet that an interrupted write had just created has nothing on it yet.
  if (grid === null)
    return records.length > 0 || journal?.makes.includes(own.sheet) === true ? { ...own, record: null } : null;
  const editsTo = (record: SheetRecord) => editsOf(record, { grid, area: own.area });
  const known = best(records, (one) => editsTo(one).found);
  const record = known ?? record010(comments.get(`${mark}_${role}`) ?? '', role, grid, own.area);
  const isOurs = record === null ? looksLikeWorksheet(role, grid) : isEnough(editsTo(record));
  return isOurs ? { ...own, record } : null;
}

/** null when only number formats were written, which precede the contents. */
const written = ({ grid }: OwnSheet): Grid | null =>
  grid?.values.some((line) => line.some((value) => value !== '')) === true ? grid : null;

/** Whether it holds nothing but formats. */
export const isBlank = (sheet: OwnSheet): boolean =>
  written(sheet) === null && !sheet.isTooLarge && sheet.charts.length === 0;

/** The first of the best; null when there is none. */
const best = <Value>(values: readonly Value[], worth: (value: Value) => number): Value | null =>
  values.reduce<Value | null>((top, one) => (top === null || worth(one) > worth(top) ? one : top), null);
