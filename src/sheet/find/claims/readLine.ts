/** The figures along one line of scores: indicators, and the instruments, EIT parts, total and level beside them. */
import { finding, type Finding, type Refusal } from '../../../ita/finding';
import type { EitPartReading, IndicatorReading, InstrumentReading, QuestionReading } from '../../../ita/readings';
import type { PublishedCandidate } from './published';
import { readScoreCell, scoreRefusal, type ScoreCell } from './scoreCell';
import type { ChosenLine } from '../choose/scoreLines';

export interface LineReadings {
  readonly indicators: readonly IndicatorReading[];
  readonly instruments: readonly InstrumentReading[];
  readonly eitParts: readonly EitPartReading[];
  readonly questions: readonly QuestionReading[];
  readonly totals: readonly PublishedCandidate[];
  readonly findings: readonly Finding[];
  /** The first score that cannot be used; null when all can. */
  readonly refusal: Refusal | null;
}

/** A line with what was read along it. */
export interface ReadLine {
  readonly chosen: ChosenLine;
  readonly readings: LineReadings;
}

export function readLine(chosen: ChosenLine, levelOf: (text: string) => string | null): LineReadings {
  const { table, line, positions } = chosen;
  const { view } = table;
  const cellAt = (along: number, across = line.across): ScoreCell =>
    readScoreCell(view.value(along, across), view.numberFormat(along, across), view.address(along, across));
  const indicators: IndicatorReading[] = [];
  const instruments: InstrumentReading[] = [];
  const eitParts: EitPartReading[] = [];
  const questions: QuestionReading[] = [];
  const totals: PublishedCandidate[] = [];
  const findings: Finding[] = [];
  let refusal: Refusal | null = null;
  for (const { along, indicator, name } of positions.indicators) {
    const cell = cellAt(along);
    if (cell.ok) indicators.push({ ...cell.reading, indicator, name });
    // Over its questions an indicator may be a mere heading.
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
  const level = levelBeside(chosen, levelOf);
  for (const { along, label } of positions.others) {
    const cell = cellAt(along);
    if (label.kind === 'instrument') {
      if (cell.ok) instruments.push({ ...cell.reading, instrument: label.instrument });
    } else if (label.kind === 'eitPart') {
      if (cell.ok) eitParts.push({ ...cell.reading, part: label.part });
      else if (cell.problem !== 'score-blank') findings.push(partFinding(label.part, cell.cell, cell.value));
    } else if (label.kind === 'total') {
      // Under weighted points the sum is the ITA score; under plain scores a sum or mean may stand.
      const weighted = table.valueLines.find(({ role }) => role === 'weighted');
      const sum = weighted === undefined ? cell : cellAt(along, weighted.across);
      const total = sum.ok ? sum : cell;
      if (total.ok) {
        totals.push({
          score: total.reading.value,
          scoreCell: total.reading.cell,
          level: level(along)?.level ?? null,
          levelCell: level(along)?.cell ?? null,
          sure: label.sure,
          year: null,
        });
      }
    }
  }
  return { indicators, instruments, eitParts, questions, totals, findings, refusal };
}

/** The level that stands in the total's own row, or at a position labelled "ระดับ". */
function levelBeside(chosen: ChosenLine, levelOf: (text: string) => string | null) {
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
    for (const { across } of table.view.orientation === 'upright' ? table.valueLines : []) {
      const beside = at(along, across);
      if (beside !== null) return beside;
    }
    return labelled ?? null;
  };
}

const partFinding = (part: 'part1' | 'part2', cell: string, value: string): Finding =>
  finding('eit-part-out-of-range', 'warning', [cell], { part: part === 'part1' ? 1 : 2, value });
