/** Assesses the cells that were read: the part of the job that needs no Excel. */
import type { WorkbookReading } from './excel/read';
import { assess } from './ita/assess';
import type { Assessment, EitPart } from './ita/assessment';
import { accepted, finding, refused, type CellAddress, type Finding, type Result } from './ita/finding';
import type { Framework } from './ita/framework';
import { frameworks } from './ita/frameworks';
import { areLines, isFiscalYear } from './ita/yearAndLineRanges';
import { chooseRules } from './ita/chooseRules';
import type { AgencyScores } from './ita/readings';
import type { KeptInputs } from './sheet/draftResults';
import type { Choices } from './choices';
import { findScores } from './sheet/findScores';
import { areaAddress, type Area, type Grid } from './sheet/grid';
import { hiddenFindings } from './sheet/hiddenFindings';
import { NOTHING, typedPart } from './sheet/typedEitParts';
import { twoDecimals } from './ita/round';

export interface AssessedReading {
  readonly assessment: Assessment;
  /** The assessed scores as they were found. */
  readonly scores: AgencyScores;
  /** Whether the sheet has no scores of another agency. */
  readonly isAlone: boolean;
  readonly keptInputs: KeptInputs;
  /** Every cell that a figure was read from. */
  readonly inputs: readonly CellAddress[];
  /** Whether the sheet has one agency, and names no question although the year's rules have some. */
  readonly lacksQuestions: boolean;
}

export function assessReading(reading: WorkbookReading, choices: Choices): Result<AssessedReading> {
  const invalid = invalidChoice(choices);
  if (invalid !== null) return invalid;
  const { grid, results } = reading;
  const block = results?.block ?? null;
  const exclude = block === null ? [] : [block.area];
  const found = findScores(grid, { frameworks, exclude, ...pick(choices.fiscalYear, 'fiscalYear') });
  if (!found.ok) return found;
  const [scores, ...others] = found.value.agencies;
  if (scores === undefined) return refused('no-scores', [], { sheet: reading.sheet });
  const { typed1, typed2, findings: otherYearFindings } = typedParts(reading, scores, choices);
  const assessed = assess({
    sheet: reading.sheet,
    scores,
    frameworks: withLines(choices.lines),
    ...pick(choices.fiscalYear, 'fiscalYear'),
    eitParts: {
      ...pick(given(choices.eitParts?.part1, typed1.part), 'part1'),
      ...pick(given(choices.eitParts?.part2, typed2.part), 'part2'),
    },
  });
  if (!assessed.ok) return assessed;
  const typed = [...typed1.findings, ...typed2.findings, ...otherYearFindings];
  const more: Finding[] = [...found.value.findings, ...typed];
  more.push(...hiddenFindings(grid), ...workbookFindings(reading));
  if (others.length > 0) {
    const count = others.length + 1;
    const cells = found.value.agencies.flatMap(({ agency }) => (agency === null ? [] : [agency.cell]));
    more.push(finding('several-agencies', 'warning', cells, { count, agency: scores.agency?.name ?? '1' }));
  }
  return accepted({
    assessment: { ...assessed.value, findings: [...assessed.value.findings, ...more] },
    scores,
    isAlone: others.length === 0,
    keptInputs: { part1: typed1.unusable, part2: typed2.unusable },
    inputs: inputCells(scores),
    lacksQuestions: others.length === 0 && !found.value.namesQuestions && assessed.value.framework.questions.length > 0,
  });
}

/**
 * The parts that were typed into the block's inputs, unless they belong to another sheet or another year.
 */
function typedParts({ grid, results }: WorkbookReading, scores: AgencyScores, choices: Choices) {
  // The inputs of a copied block belong to the sheet that it was copied from.
  const block = results?.isCopied === true ? null : (results?.block ?? null);
  const typed1 = typedPart(grid, topLeft(block?.eit1), 1);
  const typed2 = typedPart(grid, topLeft(block?.eit2), 2);
  const year = results?.year ?? null;
  const current = chooseRules(frameworks, scores.fiscalYear, choices.fiscalYear).fiscalYear;
  if (year === null || year === current) return { typed1, typed2, findings: [] };
  const parts = [typed1, typed2].map(({ part, unusable }) =>
    part === undefined ? (unusable ?? '–') : twoDecimals(part.score),
  );
  if (parts.every((part) => part === '–')) return { typed1: NOTHING, typed2: NOTHING, findings: [] };
  const cells = [block?.eit1, block?.eit2].flatMap((area) => (area ? [areaAddress(area)] : []));
  const ignored = finding('eit-parts-of-other-year', 'warning', cells, { year, current, parts: parts.join(' / ') });
  return { typed1: NOTHING, typed2: NOTHING, findings: [ignored] };
}

/** Findings about the workbook: a hidden sheet, unread cells, rounded figures, copied results. */
function workbookFindings({ sheet, isHidden, far, roundsToFormat, results }: WorkbookReading): Finding[] {
  const copied = results?.isCopied === true && results.block !== null ? [areaAddress(results.block.area)] : [];
  return [
    ...(isHidden ? [finding('sheet-is-hidden', 'warning', [], { sheet })] : []),
    ...(far.length > 0 ? [finding('cells-far-away', 'info', far.map(areaAddress))] : []),
    ...(roundsToFormat ? [finding('precision-as-displayed', 'warning')] : []),
    ...(copied.length > 0 ? [finding('results-adopted', 'info', copied)] : []),
  ];
}

/** Names of the sheets with readable scores. */
export const sheetsWithScores = (grids: readonly Grid[]): string[] =>
  grids.filter((grid) => findScores(grid, { frameworks }).ok).map((grid) => grid.sheet);

const inputCells = ({ indicators, eitParts, instruments, questions, published }: AgencyScores): CellAddress[] => [
  ...[...indicators, ...eitParts, ...instruments, ...questions].map((reading) => reading.cell),
  ...[published?.scoreCell, published?.levelCell].filter((cell) => cell !== null && cell !== undefined),
];

/** The rules with the user's lines for weak and watch, if set. */
const withLines = (lines: Choices['lines']): readonly Framework[] =>
  lines === undefined ? frameworks : frameworks.map((framework) => ({ ...framework, lines }));

function invalidChoice({ fiscalYear, eitParts, lines }: Choices): ReturnType<typeof refused> | null {
  if (fiscalYear !== undefined && !isFiscalYear(fiscalYear)) {
    return refused('year-invalid', [], { year: fiscalYear });
  }
  if (lines !== undefined && !areLines(lines)) {
    return refused('lines-invalid', [], { weak: lines.weak, watch: lines.watch });
  }
  const parts = [eitParts?.part1, eitParts?.part2];
  const index = parts.findIndex((part) => typeof part === 'number' && !(part >= 0 && part <= 100));
  return index === -1 ? null : refused('eit-part-invalid', [], { part: index + 1, value: parts[index] ?? '' });
}

/** A part among the choices overrides a typed one; null removes it. */
const given = (now: number | null | undefined, typed: EitPart | undefined): EitPart | null | undefined => {
  if (now === undefined) return typed;
  return now === null ? null : { score: now, cell: null, isNumber: false };
};

const topLeft = (area: Area | null | undefined) =>
  area === null || area === undefined ? null : { row: area.firstRow, column: area.firstColumn };

const pick = <Value, Key extends string>(value: Value | undefined, key: Key): Partial<Record<Key, Value>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
