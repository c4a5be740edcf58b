/** Conditional formats on the score cells of weak and watch indicators. */
import type { Assessment, IndicatorResult } from '../../ita/assessment';
import { absoluteAddress, parseCell } from '../grid';
import type { HighlightDraft } from './draft';
import { palette } from './palette';

/**
 * Two rules a score cell, so that a corrected score changes its colour by itself. The mark, a text whose N() is 0,
 * makes the rules recognisable as the add-in's own and changes nothing.
 * @param mark e.g. "ITA_1"
 */
export const highlights = (assessment: Assessment, mark: string): HighlightDraft[] =>
  assessment.indicators.flatMap((indicator) => highlight(indicator, assessment, mark));

function highlight(indicator: IndicatorResult, assessment: Assessment, mark: string): HighlightDraft[] {
  const cell = parseCell(indicator.cell);
  // A mean has no cell of its own to colour.
  if (cell === null || indicator.meanOf !== undefined) return [];
  const address = absoluteAddress(cell.row, cell.column);
  const base = { sheet: assessment.sheet, cell: indicator.cell, bold: true };
  const weak = { ...base, fill: palette.weak.fill, color: palette.weak.text };
  const watch = { ...base, fill: palette.watch.fill, color: palette.watch.text };
  const marked = (tests: string) => `=AND(N("${mark}")=0,${tests})`;
  if (!indicator.isNumber) {
    // A text can't be compared with a line: the rule holds as long as the text is the one that was judged.
    if (indicator.band === 'good') return [];
    const look = indicator.band === 'weak' ? weak : watch;
    return [{ ...look, formula: marked(`EXACT(${address},"${(indicator.text ?? '').replaceAll('"', '""')}")`) }];
  }
  const { lines } = assessment.framework;
  const score = indicator.scale === 1 ? address : `${address}*${indicator.scale}`;
  const below = (line: number) => `ROUND(N(${score}),2)<${line}`;
  return [
    { ...weak, formula: marked(`ISNUMBER(${address}),${below(lines.weak)}`) },
    { ...watch, formula: marked(`ISNUMBER(${address}),ROUND(N(${score}),2)>=${lines.weak},${below(lines.watch)}`) },
  ];
}
