/** The whole story on one page: read → find → assess → draft → write. */
import { selectCell } from './excel/goTo';
import { ownSheetsOf, readWorkbook, type WorkbookReading } from './excel/read';
import { removeResults } from './excel/restore';
import { writeDrafts } from './excel/write';
import { assess } from './ita/assess';
import type { Assessment, EitPart } from './ita/assessment';
import { catalogue } from './ita/catalogue';
import { accepted, finding, refused, type CellAddress, type Finding, type Result } from './ita/finding';
import { frameworks } from './ita/frameworks';
import { draftResults, type KeptInputs } from './sheet/draftResults';
import type { Digits } from './sheet/drafts/digits';
import type { WorksheetRole } from './sheet/drafts/draft';
import { BLOCK_COLUMNS, blockRows } from './sheet/drafts/resultBlock';
import { findScores } from './sheet/findScores';
import { placeBlock } from './sheet/placeBlock';
import { typedPart } from './sheet/typedParts';
import type { Language } from './texts/language';

export interface Options {
  /** Worksheet to assess; the active one when left out. */
  readonly sheet?: string;
  /** Fiscal year (B.E.) when the sheet does not say it, or says it wrongly. */
  readonly fiscalYear?: number;
  /** Scores of the EIT parts, 0–100; null takes a part typed before away. */
  readonly eitParts?: { readonly part1?: number | null; readonly part2?: number | null };
  /** The add-in's own worksheets that an earlier look found: with them, one round trip reads all. */
  readonly ownSheets?: readonly string[];
  /** Below `weak` an indicator is weak, below `watch` to be watched; the year's own lines when left out. */
  readonly lines?: { readonly weak: number; readonly watch: number };
  /** Digits of the official worksheets; the cell values stay numbers. Thai when left out. */
  readonly digits?: Digits;
  /** Which worksheets are written; measures and analysis when left out. */
  readonly worksheets?: readonly WorksheetRole[];
  /** Language of the texts that are written beside the scores; official worksheets are always Thai. */
  readonly language?: Language;
}

export interface Analysis {
  readonly assessment: Assessment;
  /** Whether results of an earlier click are in the workbook, so that they can be taken back. */
  readonly hasResults: boolean;
  /** The add-in's own worksheets, to be handed to the next job. */
  readonly ownSheets: readonly string[];
}

export interface WrittenAnalysis extends Analysis {
  readonly written: { readonly sheets: readonly string[]; readonly block: CellAddress; readonly roundTrips: number };
}

/** Reads and assesses; writes nothing. One round trip. */
export async function look(options: Options = {}): Promise<Result<Analysis>> {
  const reading = await readWorkbook(options);
  if (!reading.ok) return reading;
  const understood = understand(reading.value, options);
  if (!understood.ok) return understood;
  return accepted({
    assessment: understood.value.assessment,
    hasResults: reading.value.results !== null,
    ownSheets: ownSheetsOf(reading.value),
  });
}

/** Reads, assesses and writes result block, highlights and worksheets. Two round trips. */
export async function analyse(options: Options = {}): Promise<Result<WrittenAnalysis>> {
  let roundTrips = 0;
  const count = () => {
    roundTrips += 1;
  };
  const reading = await readWorkbook(options, count);
  if (!reading.ok) return reading;
  const understood = understand(reading.value, options);
  if (!understood.ok) return understood;
  const { assessment, keptInputs } = understood.value;
  const place = placeBlock({
    grid: reading.value.grid,
    usedArea: reading.value.usedArea,
    scoreCells: assessment.indicators.map((indicator) => indicator.cell),
    old: reading.value.results?.block?.area ?? null,
    rows: blockRows(assessment),
    columns: BLOCK_COLUMNS,
  });
  if (place === null) return refused('no-room', [], { sheet: assessment.sheet });
  const drafts = draftResults(assessment, place, {
    mark: reading.value.mark,
    language: options.language ?? 'th',
    keptInputs,
  });
  const written = await writeDrafts(drafts, reading.value, count);
  if (!written.ok) return written;
  const elsewhere = place.beside ? [] : [finding('block-elsewhere', 'info', [written.value.block])];
  return accepted({
    assessment: { ...assessment, findings: [...assessment.findings, ...elsewhere] },
    hasResults: true,
    ownSheets: written.value.sheets,
    written: { ...written.value, roundTrips },
  });
}

/** Takes everything back that the add-in wrote for the sheet ("คืนค่าเดิม"). */
export async function restore(
  options: Pick<Options, 'sheet'> = {},
): Promise<Result<{ readonly removedSheets: readonly string[] }>> {
  const reading = await readWorkbook(options);
  return reading.ok ? removeResults(reading.value) : reading;
}

/** Activates the cell's sheet and selects the cell. */
export const goTo = (cell: CellAddress, sheet: string): Promise<Result<null>> => selectCell(cell, sheet);

interface Understood {
  readonly assessment: Assessment;
  readonly keptInputs: KeptInputs;
}

/** Cells → figures → assessment, without Excel. */
function understand(reading: WorkbookReading, options: Options): Result<Understood> {
  const wrong = wrongOption(options);
  if (wrong !== null) return wrong;
  const { grid, results } = reading;
  const exclude = results?.block?.area === undefined ? [] : [results.block.area];
  const found = findScores(grid, { frameworks, exclude, ...pick(options.fiscalYear, 'fiscalYear') });
  if (!found.ok) return found;
  const [scores, ...others] = found.value.agencies;
  if (scores === undefined) return refused('no-scores', [], { sheet: reading.sheet });
  const typed1 = typedPart(grid, topLeft(results?.eit1?.area), 1);
  const typed2 = typedPart(grid, topLeft(results?.eit2?.area), 2);
  const assessed = assess({
    sheet: reading.sheet,
    scores,
    frameworks,
    catalogue,
    ...pick(options.fiscalYear, 'fiscalYear'),
    eitParts: {
      ...pick(given(options.eitParts?.part1, typed1.part), 'part1'),
      ...pick(given(options.eitParts?.part2, typed2.part), 'part2'),
    },
  });
  if (!assessed.ok) return assessed;
  const more: Finding[] = [...found.value.findings, ...typed1.findings, ...typed2.findings];
  if (others.length > 0) {
    const count = others.length + 1;
    more.push(finding('several-agencies', 'warning', [], { count, agency: scores.agency?.name ?? '1' }));
  }
  return accepted({
    assessment: { ...assessed.value, findings: [...assessed.value.findings, ...more] },
    keptInputs: { part1: typed1.unusable, part2: typed2.unusable },
  });
}

function wrongOption({ fiscalYear, eitParts }: Options): ReturnType<typeof refused> | null {
  if (fiscalYear !== undefined && !(Number.isInteger(fiscalYear) && fiscalYear >= 2500 && fiscalYear <= 2700)) {
    return refused('year-invalid', [], { year: fiscalYear });
  }
  const parts = [eitParts?.part1, eitParts?.part2];
  const index = parts.findIndex((part) => typeof part === 'number' && !(part >= 0 && part <= 100));
  return index === -1 ? null : refused('eit-part-invalid', [], { part: index + 1, value: parts[index] ?? '' });
}

/** A part given now wins over one typed before; null takes it away. */
const given = (now: number | null | undefined, typed: EitPart | undefined): EitPart | null | undefined => {
  if (now === undefined) return typed;
  return now === null ? null : { score: now, cell: null, isNumber: false };
};

const topLeft = (area: { firstRow: number; firstColumn: number } | undefined) =>
  area === undefined ? null : { row: area.firstRow, column: area.firstColumn };

const pick = <Value, Key extends string>(value: Value | undefined, key: Key): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
