/** What each position of a table is about: an indicator, an instrument, an EIT part, a total, or unknown. */
import { finding, refused, type Finding, type Refusal, type RefusalCode } from '../../../ita/finding';
import type { Framework } from '../../../ita/framework';
import { evidenceOf, type Evidence, type LabelCell, type NumberEvidence } from './positionLabels';
import type { Lexicon } from '../text/lexicon';
import type { Table } from './table';
import { ENOUGH_AGREEMENT, ENOUGH_TO_SHIFT, HIGHEST_INDICATOR, NO_MORE_A_COUNT } from '../thresholds';

export interface IndicatorPosition {
  readonly along: number;
  readonly indicator: number;
  /** As written, without its number; null when only a number names the indicator. */
  readonly name: string | null;
}

export interface UnknownPosition {
  readonly along: number;
  readonly cell: string;
  readonly text: string;
}

export interface Positions {
  readonly indicators: readonly IndicatorPosition[];
  readonly others: readonly (LabelCell & { readonly along: number })[];
  readonly questions: readonly { readonly along: number; readonly code: string }[];
  /** Positions whose words are unknown. */
  readonly unknown: readonly UnknownPosition[];
  readonly findings: readonly Finding[];
  /** A number and a name that contradict each other; null when none do. */
  readonly refusal: Refusal | null;
}

type Meaning =
  | { readonly kind: 'indicator'; readonly indicator: number; readonly byName: boolean }
  | { readonly kind: 'other'; readonly other: LabelCell }
  | { readonly kind: 'clash'; readonly refusal: Refusal }
  | { readonly kind: 'question'; readonly code: string }
  | { readonly kind: 'unknown' };

export function positionsOf(table: Table, framework: Framework, lexicon: Lexicon): Positions {
  const rows = evidenceOf(table, lexicon);
  const trusted = trustedNumberLines(table, rows, framework);
  const meanings = rows.map((row) => ({ row, meaning: meaningOf(row, trusted) }));
  const foreign = isForeign(meanings);
  const indicators: IndicatorPosition[] = [];
  const others: (LabelCell & { along: number })[] = [];
  const questions: { along: number; code: string }[] = [];
  const unknown: UnknownPosition[] = [];
  const findings: Finding[] = [];
  let refusal: Refusal | null = null;
  const named = new Set(
    meanings.flatMap(({ meaning }) => (meaning.kind === 'indicator' && meaning.byName ? [meaning.indicator] : [])),
  );
  for (const { row, meaning: own } of meanings) {
    const meaning: Meaning = foreign && own.kind === 'indicator' ? { kind: 'unknown' } : own;
    switch (meaning.kind) {
      case 'indicator': {
        const name = row.names[0] ?? row.unknownName;
        if (name !== null && row.names[0]?.exact !== true)
          findings.push(nameFinding(meaning.indicator, name, framework));
        // "1 | จัดทำแผน | 12" below the table is another list, not indicator 1 again.
        if (!meaning.byName && row.unknownName !== null && named.has(meaning.indicator)) {
          unknown.push({ along: row.along, ...row.unknownName });
          break;
        }
        indicators.push({ along: row.along, indicator: meaning.indicator, name: name?.text ?? null });
        break;
      }
      case 'other':
        others.push({ along: row.along, ...meaning.other });
        break;
      case 'question':
        questions.push({ along: row.along, code: meaning.code });
        break;
      case 'clash':
        refusal ??= meaning.refusal;
        break;
      case 'unknown':
        if (row.unknownName !== null) unknown.push({ along: row.along, ...row.unknownName });
        break;
    }
  }
  return { indicators, others, questions, unknown, findings: [...findings, ...shiftedFindings(table, rows)], refusal };
}

function meaningOf(row: Evidence, trusted: ReadonlySet<number>): Meaning {
  const [name] = row.names;
  const numbers = row.numbers.filter((one) => one.sure || trusted.has(one.across));
  if (name !== undefined) {
    const otherName = row.names.find((one) => one.indicator !== name.indicator);
    const otherNumber = numbers.find((one) => one.value !== name.indicator);
    const against = otherNumber ?? otherName;
    if (against === undefined) return { kind: 'indicator', indicator: name.indicator, byName: true };
    const number = otherNumber?.value ?? otherName?.indicator ?? name.indicator;
    const parameters = { number, name: name.text, byName: name.indicator };
    return clash('name-and-number-disagree', [against.cell, name.cell], parameters);
  }
  if (row.question !== null) return { kind: 'question', code: row.question };
  if (row.other !== null && !numbers.some((one) => one.sure)) return { kind: 'other', other: row.other };
  const number = numbers.find((one) => one.value >= 1 && one.value <= HIGHEST_INDICATOR);
  if (number === undefined) return { kind: 'unknown' };
  const otherNumber = numbers.find((one) => one.value !== number.value);
  if (otherNumber === undefined) return { kind: 'indicator', indicator: number.value, byName: false };
  const parameters = { number: number.value, other: otherNumber.value };
  return clash('numbers-disagree', [number.cell, otherNumber.cell], parameters);
}

const clash = (code: RefusalCode, cells: readonly string[], parameters: Refusal['parameters']): Meaning => ({
  kind: 'clash',
  refusal: refused(code, [...new Set(cells)], parameters).refusal,
});

/** Names that are all the same number of rows away from their running numbers: read by name, and reported. */
function shiftedFindings(table: Table, rows: readonly Evidence[]): Finding[] {
  return table.indicatorLines.flatMap(({ across }) => {
    const pairs = rows.flatMap((row) => {
      const number = row.numbers.find((one) => one.across === across && !one.sure);
      const [name] = row.names;
      return number === undefined || name === undefined ? [] : [{ number, name }];
    });
    const shifts = new Set(
      pairs.map(({ number, name }) => (number.value - name.indicator + HIGHEST_INDICATOR) % HIGHEST_INDICATOR),
    );
    if (pairs.length < ENOUGH_TO_SHIFT || shifts.size > 1 || shifts.has(0)) return [];
    return [
      finding(
        'names-shifted',
        'warning',
        pairs.flatMap(({ number, name }) => [number.cell, name.cell]),
      ),
    ];
  });
}

/**
 * Lines whose bare numbers are numbers of indicators: those whose header says so, and running numbers ("ที่") that
 * agree with the names. Ignores numbers that start again with each instrument, and running numbers that count other
 * rows too.
 */
function trustedNumberLines(table: Table, rows: readonly Evidence[], framework: Framework): ReadonlySet<number> {
  const trusted = new Set<number>();
  for (const { across, header } of table.indicatorLines) {
    const pairs = rows.flatMap((row) => {
      const number = row.numbers.find((one) => one.across === across && !one.sure);
      const [name] = row.names;
      return number === undefined || name === undefined ? [] : [{ number, indicator: name.indicator }];
    });
    const agreeing = pairs.filter(({ number, indicator }) => number.value === indicator).length;
    const disagreeing = pairs.length - agreeing;
    if (disagreeing > 0 && startsAnew(pairs, framework)) continue;
    const headed = header?.role === 'indicator' || table.view.orientation === 'wide';
    if (headed || (agreeing >= ENOUGH_AGREEMENT && agreeing >= disagreeing)) trusted.add(across);
  }
  return trusted;
}

/** Whether every number is the indicator's place within its instrument: EIT's three are 1, 2, 3. */
function startsAnew(
  pairs: readonly { readonly number: NumberEvidence; readonly indicator: number }[],
  framework: Framework,
): boolean {
  return pairs.every(({ number, indicator }) => {
    const instrument = framework.indicators.find(({ id }) => id === indicator)?.instrument;
    const mates = framework.indicators.filter((one) => one.instrument === instrument).map(({ id }) => id);
    return mates.indexOf(indicator) + 1 === number.value;
  });
}

/** A table of other things: most of its names are unknown, or its bare numbers go beyond ten. */
function isForeign(rows: readonly { readonly row: Evidence; readonly meaning: Meaning }[]): boolean {
  const own = rows.filter(({ meaning }) => meaning.kind === 'indicator').map(({ row }) => row);
  const named = own.filter((row) => row.names.length > 0).length;
  const strange = own.filter((row) => row.names.length === 0 && row.unknownName !== null).length;
  if (named > 0) return strange > named;
  const sure = own.some((row) => row.numbers.some((one) => one.sure));
  const beyond = rows.some(({ row }) =>
    row.numbers.some((one) => one.value > HIGHEST_INDICATOR && one.value < NO_MORE_A_COUNT),
  );
  return strange * 2 > own.length || (!sure && beyond);
}

function nameFinding(indicator: number, name: { text: string; cell: string }, framework: Framework): Finding {
  const official = framework.indicators.find(({ id }) => id === indicator)?.name ?? '';
  return finding('indicator-name-differs', 'warning', [name.cell], { indicator, name: name.text, official });
}
