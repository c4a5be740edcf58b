/** The figures along one line of scores: indicators and questions, and what the labels next to them state. */
import { finding, type Finding, type Refusal } from '../../../ita/finding';
import type { IndicatorReading, QuestionReading } from '../../../ita/readings';
import { scoreLookups } from '../tables/scoreLookups';
import { scoreAt, type ValueLine } from '../tables/table';
import type { ChosenLine } from '../tables/chooseScoreLines';
import type { LabelCell } from '../tables/positionLabels';
import { parseCell } from '../../grid';
import type { Role } from '../text/headers';
import { qualifiersOf } from '../text/qualifiers';
import { asideOf, subjectOf, yearOf, type Claim, type Subject } from './claim';
import { columnClaims, remarkClaims, type Words } from './claimsInColumns';
import { isFigure, isSpoiltFigure, scoreRefusal, type ScoreCell } from '../text/scoreCell';

export interface LineReadings {
  readonly indicators: readonly IndicatorReading[];
  readonly questions: readonly QuestionReading[];
  /** Instruments, EIT parts, totals and levels of the table. */
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** The first score that cannot be used; null when all can. */
  readonly refusal: Refusal | null;
}

/** A line with what was read along it. */
export interface ReadLine {
  readonly chosen: ChosenLine;
  readonly readings: LineReadings;
}

export function readLine(chosen: ChosenLine, words: Words): LineReadings {
  const { table, line, positions } = chosen;
  const cellAt = (along: number): ScoreCell => scoreAt(table.view, along, line.across);
  const indicators: IndicatorReading[] = [];
  const questions: QuestionReading[] = [];
  const findings: Finding[] = [];
  let refusal: Refusal | null = null;
  const lookupAt = scoreLookups(table, line, positions.indicators);
  for (const { along, indicator, name } of positions.indicators) {
    const cell = cellAt(along);
    if (cell.ok) indicators.push({ ...cell.reading, indicator, name, ...lookupAt(along) });
    // Above its questions an indicator may be a mere heading.
    else if (cell.problem === 'score-blank' && positions.questions.length > 0) continue;
    else refusal ??= scoreRefusal(cell, indicator);
  }
  for (const { along, code } of positions.questions) {
    const cell = cellAt(along);
    if (cell.ok) questions.push({ ...cell.reading, code });
    else if (cell.problem !== 'score-blank') {
      findings.push(finding('question-not-read', 'warning', [cell.cell], { question: code, value: cell.value }));
    }
  }
  return {
    indicators,
    questions,
    claims: [...claimsOf(chosen, words.levels.exactly), ...columnClaims(chosen, words), ...remarkClaims(chosen)],
    findings,
    refusal,
  };
}

function claimsOf(chosen: ChosenLine, levelOf: (text: string) => string | null): Claim[] {
  const { table, line, positions } = chosen;
  const { view } = table;
  const cellAt = (along: number, across = line.across): ScoreCell => scoreAt(view, along, across);
  const levelBeside = levelsOf(chosen, levelOf);
  return positions.others.flatMap((other): Claim[] => {
    const { along, label, text } = other;
    const subject = subjectOf(label);
    if (subject === null) return [];
    const own = qualifiersOf(`${text} ${unitBeside(chosen, along)}`);
    const said = { subject, year: yearOf(own), aside: asideOf(own), isCorrection: own.isCorrection };
    if (label.kind === 'level') {
      const level = levelBeside(along) ?? levelUnder(chosen, other, levelOf);
      return level === null ? [] : [{ ...said, figure: null, level, cell: level.cell }];
    }
    const level = label.kind === 'total' ? levelBeside(along) : null;
    if (label.kind === 'total') {
      // Under weighted points the sum is the ITA score; under plain scores a sum or mean may stand.
      const weighted = table.valueLines.find(({ role }) => role === 'weighted');
      const sum = weighted === undefined ? null : cellAt(along, weighted.across);
      if (sum?.ok === true) return [{ ...said, figure: sum, level, cell: sum.reading.cell }];
    }
    const value = view.value(along, line.across);
    const isHere = isFigure(value) || (label.kind === 'total' && isSpoiltFigure(value));
    const across = isHere ? line.across : elsewhere(chosen, along);
    const people = PEOPLE.test(view.text(along, line.across));
    if (people) {
      const figure = cellAt(along);
      return [{ ...said, aside: 'count', figure, level: null, cell: view.address(along, line.across) }];
    }
    const under = label.kind === 'total' && across === null ? figureUnder(chosen, other) : null;
    const figure = across === null ? under : cellAt(along, across);
    if (figure === null) {
      const alone: Claim[] =
        level === null ? [] : [{ ...said, subject: { kind: 'level' }, figure, level, cell: level.cell }];
      return [...alone, ...weightedOf(chosen, along, subject)];
    }
    const claim: Claim = { ...said, figure, level, cell: figure.ok ? figure.reading.cell : figure.cell };
    return [claim, ...weightedOf(chosen, along, subject)].filter(
      (one, index, all) => all.findIndex(({ cell }) => cell === one.cell) === index,
    );
  });
}

/** A figure right below a label that has none next to it. */
function figureUnder({ table: { view } }: ChosenLine, { cell }: LabelCell): ScoreCell | null {
  const place = view.orientation === 'upright' ? parseCell(cell) : null;
  if (place === null || !isFigure(view.value(place.row + 1, place.column))) return null;
  return scoreAt(view, place.row + 1, place.column);
}

function levelUnder(
  { table: { view } }: ChosenLine,
  { cell }: LabelCell,
  levelOf: (text: string) => string | null,
): Claim['level'] {
  const place = view.orientation === 'upright' ? parseCell(cell) : null;
  const level = place === null ? null : levelOf(view.text(place.row + 1, place.column));
  return place === null || level === null ? null : { level, cell: view.address(place.row + 1, place.column) };
}

/** "92 คน" in the place of a score. */
const PEOPLE = /^[\d,๐-๙]+\s*(?:คน|ราย|persons?|people)$/iu;

/** "คน" in a cell of its own after the figure. */
function unitBeside({ table: { view, valueLines } }: ChosenLine, along: number): string {
  const units = valueLines
    .map(({ across }) => view.text(along, across))
    .filter((text) => /^\(?(?:คน|ราย)\)?$/u.test(text));
  return units[0] === undefined ? '' : '(คน)';
}

/** Weighted points of an instrument in their own column, in the instrument's row. */
function weightedOf({ table: { view, valueLines } }: ChosenLine, along: number, subject: Subject): Claim[] {
  if (subject.kind !== 'instrument') return [];
  return valueLines.flatMap(({ role, across }): Claim[] => {
    if (role !== 'weighted' || !isFigure(view.value(along, across))) return [];
    const cell = view.address(along, across);
    return [
      {
        subject,
        figure: scoreAt(view, along, across),
        level: null,
        cell,
        year: null,
        aside: 'weighted',
        isCorrection: false,
      },
    ];
  });
}

/** The row's only figure in a column without a meaning: a merged cell. */
function elsewhere({ table: { view, valueLines } }: ChosenLine, along: number): number | null {
  const places = valueLines.filter(({ role, across }) => role === null && isFigure(view.value(along, across)));
  const [only] = places;
  return only === undefined || places.length > 1 ? null : only.across;
}

/** In such a column, unless it is the line's own, the level is another year's. */
const OF_A_YEAR: ReadonlySet<Role> = new Set(['score', 'year', 'lastYear'] as const);

/** The level in a position's own row, or at a position labelled "ระดับ". */
function levelsOf(chosen: ChosenLine, levelOf: (text: string) => string | null) {
  const { table, line, positions } = chosen;
  const at = (along: number, across: number) => {
    const level = levelOf(table.view.text(along, across));
    return level === null ? null : { level, cell: table.view.address(along, across) };
  };
  const labelled = positions.others
    .filter(({ label }) => label.kind === 'level')
    .map(({ along }) => at(along, line.across))
    .find((one) => one !== null);
  return (along: number) => {
    const ofOtherYears = ({ across, role }: ValueLine): boolean =>
      across !== line.across && role !== null && OF_A_YEAR.has(role);
    const lines = [...table.indicatorLines, ...table.valueLines.filter((one) => !ofOtherYears(one))];
    for (const { across } of table.view.orientation === 'upright' ? lines : []) {
      const beside = at(along, across);
      if (beside !== null) return beside;
    }
    return labelled ?? null;
  };
}
