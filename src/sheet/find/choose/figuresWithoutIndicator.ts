/** Figures in line with the scores but without an indicator's name: subtotals, or scores that must not be ignored. */
import { finding, refused, type Finding, type Refusal } from '../../../ita/finding';
import type { Framework } from '../../../ita/framework';
import { matchKey } from '../../../ita/thaiText';
import type { View } from '../cellViews';
import type { ReadLine } from '../claims/readScoreLine';
import { readScoreCell } from '../text/scoreCell';
import { AGAIN_AND_AGAIN, SUBTOTAL_ROUNDING } from '../thresholds';

interface Nameless {
  readonly along: number;
  readonly cell: string;
  readonly value: number;
}

/**
 * Between two indicators, a figure without a name may be the second part, or the newer year, of the one before it; so
 * may one under a repeated label ("ปี 2567"). Then no score is taken. A figure that follows from an instrument's scores
 * is a subtotal.
 */
export function namelessRefusal(line: ReadLine, framework: Framework): Refusal | null {
  const last = Math.max(...line.chosen.positions.indicators.map(({ along }) => along));
  const subtotals = subtotalsOf(line, framework);
  const strange = namelessOf(line).filter(
    ({ value }) => !subtotals.some((one) => Math.abs(one - value) < SUBTOTAL_ROUNDING),
  );
  const between = strange.some(({ along }) => along < last) ? strange : [];
  const cells = [...between, ...repeatedOf(line)].map(({ cell }) => cell);
  return cells.length === 0 ? null : refused('score-without-indicator', cells).refusal;
}

/** The parts of EIT have labels of their own. */
const PART = /^(?:ส่วน|ตอน|part)/i;

function repeatedOf({ chosen: { table, line, positions } }: ReadLine): Nameless[] {
  const byLabel = new Map<string, Nameless[]>();
  for (const { along, text } of positions.unknown) {
    const figure = figureAt(table.view, along, line.across);
    if (figure === null || PART.test(text)) continue;
    const label = matchKey(text);
    byLabel.set(label, [...(byLabel.get(label) ?? []), figure]);
  }
  return [...byLabel.values()].filter((figures) => figures.length >= AGAIN_AND_AGAIN).flat();
}

export function namelessFindings(line: ReadLine): Finding[] {
  const cells = namelessOf(line).map(({ cell }) => cell);
  return cells.length === 0 ? [] : [finding('score-without-indicator', 'warning', cells)];
}

function namelessOf({ chosen }: ReadLine): Nameless[] {
  const { table, line, positions } = chosen;
  const { indicators, others, questions, unknown } = positions;
  const known = new Set([...indicators, ...others, ...questions, ...unknown].map(({ along }) => along));
  const found: Nameless[] = [];
  for (let along = Math.min(...indicators.map((one) => one.along)); along <= table.last; along += 1) {
    if (known.has(along)) continue;
    const figure = figureAt(table.view, along, line.across);
    if (figure !== null) found.push(figure);
  }
  return found;
}

function figureAt(view: View, along: number, across: number): Nameless | null {
  const score = readScoreCell(view.value(along, across), view.numberFormat(along, across), view.address(along, across));
  return score.ok ? { along, cell: score.reading.cell, value: score.reading.value } : null;
}

/** Mean, sum and weighted points of each instrument, and of all. */
function subtotalsOf({ readings }: ReadLine, framework: Framework): number[] {
  const groups = [
    ...framework.instruments.map(({ id, weight }) => ({
      weight,
      ids: framework.indicators.filter(({ instrument }) => instrument === id).map((one) => one.id),
    })),
    { weight: 1, ids: framework.indicators.map(({ id }) => id) },
  ];
  return groups.flatMap(({ weight, ids }) => {
    const values = readings.indicators.filter(({ indicator }) => ids.includes(indicator)).map(({ value }) => value);
    const sum = values.reduce((total, value) => total + value, 0);
    const mean = sum / Math.max(1, values.length);
    return [mean, sum, weight * mean];
  });
}
