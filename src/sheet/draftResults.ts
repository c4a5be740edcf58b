/** Turns an assessment into everything that one click writes, and keeps what staff typed into the worksheets. */
import type { PlannedAssessment } from '../ita/assessment';
import type { Finding } from '../ita/finding';
import type { Language } from '../texts/language';
import type { BlockPlace } from './drafts/blockLayout';
import type { Digits } from './drafts/thaiOrArabicDigits';
import type { Drafts, ResultRole } from './drafts/draft';
import { highlights } from './drafts/highlights';
import { measuresSheet } from './drafts/measuresSheet';
import type { SheetModel } from './drafts/sheetModel';
import { planIn, type Plan } from './drafts/plannedMeasures';
import { resultBlock } from './drafts/resultBlock';
import { cellAddress, quotedSheet } from './grid';
import { keepEdits, newWorksheet, type Kept } from './keep/keepEdits';
import type { OldWorksheet } from './keep/readOwnWorksheet';
import { trackingDoubts } from './keep/checkTrackingInputs';
import { drafts } from './draftByRole';

export type { OldWorksheet };

/** What the user typed into the EIT inputs and cannot be used; kept as it is. */
export interface KeptInputs {
  readonly part1: string | number | null;
  readonly part2: string | number | null;
}

export interface DraftOptions {
  /** Prefix of this set of results in the workbook, "ITA_1". */
  readonly mark: string;
  /** Language of the result block; worksheets are official documents and Thai. */
  readonly language: Language;
  readonly keptInputs: KeptInputs;
  /** Numbers are rounded to what their format shows ("precision as displayed"). */
  readonly roundsToFormat: boolean;
  /** Digits of the official worksheets. */
  readonly digits: Digits;
  readonly worksheets: readonly ResultRole[];
  /** Worksheets that exist already and are continued. */
  readonly old?: Readonly<Partial<Record<ResultRole, OldWorksheet | null>>>;
}

export interface DraftedResults {
  readonly drafts: Drafts;
  /** The measures as they are on the worksheet of measures, including those that staff added. */
  readonly plan: Plan;
  /** Edits in conflict, and worksheets left as they are. */
  readonly findings: readonly Finding[];
}

/** @param place where the result block's top-left cell goes on the assessed sheet */
export function draftResults(assessment: PlannedAssessment, place: BlockPlace, options: DraftOptions): DraftedResults {
  const { mark, digits, worksheets, old = {} } = options;
  const kept = (model: SheetModel): Kept => {
    const before = model.role === 'catalogue' ? null : (old[model.role] ?? null);
    return before === null ? newWorksheet(model) : keepEdits(model, before, assessment);
  };
  const measuresModel = measuresSheet(assessment, digits);
  const measures = kept(measuresModel);
  const plan = planIn(measuresModel, measures.rows);
  const draftOf = (role: ResultRole): Kept =>
    role === 'measures' ? measures : kept(drafts[role]({ assessment, digits, mark, plan, old: old[role] ?? null }));
  const drafted = new Map(worksheets.map((role) => [role, draftOf(role)] as const));
  const chosen = [...drafted.values()];
  /** Also of an existing follow-up that is not rewritten: it was read in any case. */
  const doubts = (): Finding[] => {
    const before = old.tracking ?? null;
    if (before === null) return [];
    const { draft, rows } = drafted.get('tracking') ?? draftOf('tracking');
    const isWritten = drafted.has('tracking');
    return draft === null
      ? []
      : trackingDoubts(rows, assessment.fiscalYear + 1, (row, column, cell) => {
          const address = isWritten ? cellAddress(row, column) : cellAddress(cell.row, cell.column);
          return `${quotedSheet(before.grid.sheet)}!${address}`;
        });
  };
  return {
    drafts: {
      block: resultBlock(assessment, place, options),
      highlights: highlights(assessment, mark),
      worksheets: chosen.flatMap((one) => one.draft ?? []),
    },
    plan,
    findings: [...chosen.flatMap((one) => one.findings), ...doubts()],
  };
}
