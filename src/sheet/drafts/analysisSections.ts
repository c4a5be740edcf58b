/** The analysis worksheet's tables before the official one: indicators by instrument, and the levels with their conditions. */
import type { Assessment, InstrumentResult } from '../../ita/assessment';
import { explainLevels, explainNextLevel, type LevelExplanation } from '../../ita/explain';
import { changeOf } from '../../ita/history';
import { roundHalfUp } from '../../ita/round';
import { sentenceText } from '../../texts/explain';
import { fill } from '../../texts/language';
import { analysisSections as texts } from '../../texts/th/analysisSections';
import { absoluteAddress, areaAddress, type Area } from '../grid';
import { area } from './area';
import { digitFormats, inDigits, type Digits } from './digits';
import type { DraftValue, StyledArea } from './draft';
import { OFFICIAL_FONT, tableStyles, TEXT_SIZE } from './officialSheet';
import { palette } from './palette';

/** Rows of four cells with their looks, from one row of the worksheet on. */
export interface Section {
  readonly rows: readonly (readonly DraftValue[])[];
  readonly styles: readonly StyledArea[];
  readonly merges: readonly Area[];
}

/** How the sheet gets at an indicator's score and state: formulas to the result block. */
export type FiguresOf = (indicator: number) => { readonly score: DraftValue; readonly status: DraftValue };

const COLUMNS = 4;
const LAST = COLUMNS - 1;

/** One line over the whole width. */
export const titleSection = (text: string, row: number, bold = true): Section => ({
  rows: [[text, null, null, null]],
  styles: [
    {
      area: area(row, 0, row, LAST),
      style: { font: OFFICIAL_FONT, size: TEXT_SIZE, bold, wrap: true, vertical: 'Center' },
    },
  ],
  merges: [area(row, 0, row, LAST)],
});

/** @param first row of the worksheet that the section begins at: its title, the header, then the table */
export function indicatorSection(assessment: Assessment, figuresOf: FiguresOf, first: number, digits: Digits): Section {
  const title = titleSection(texts.indicatorsTitle, first);
  const header = first + 1;
  const rows: DraftValue[][] = [];
  const heads: number[] = [];
  for (const instrument of assessment.instruments) {
    heads.push(header + 1 + rows.length);
    rows.push(...instrumentRows(assessment, instrument, figuresOf, header + 1 + rows.length, digits));
  }
  const last = header + rows.length;
  const formats = digitFormats[digits];
  return {
    rows: [...title.rows, [texts.number, texts.indicator, texts.score, texts.state], ...rows],
    styles: [
      ...title.styles,
      ...tableStyles(header, last, COLUMNS),
      { area: area(header + 1, 0, last, 0), style: { horizontal: 'Center', numberFormat: formats.whole } },
      { area: area(header + 1, 2, last, 2), style: { horizontal: 'Center', numberFormat: formats.score } },
      ...heads.map((row) => ({ area: area(row, 0, row, LAST), style: { bold: true, fill: palette.input } })),
    ],
    merges: title.merges,
  };
}

/** The instrument with its mean, then its indicators; live over the result block's figures. */
function instrumentRows(
  assessment: Assessment,
  { id, name, weight }: InstrumentResult,
  figuresOf: FiguresOf,
  first: number,
  digits: Digits,
): DraftValue[][] {
  const own = assessment.indicators.filter((one) => one.instrument === id);
  const scores = areaAddress(area(first + 1, 2, first + own.length, 2));
  const head = fill(texts.instrument, { name, weight: roundHalfUp(weight * 100) });
  return [
    [id, inDigits(head, digits), { formula: `=ROUND(ROUND(AVERAGE(${scores}),8),2)` }, null],
    ...own.map((indicator, index): DraftValue[] => {
      const figures = figuresOf(indicator.id);
      const score = absoluteAddress(first + 1 + index, 2);
      const past = changeOf(indicator, assessment.history);
      const pastText =
        past === null ? '' : fill(texts.pastScore, { year: past.fiscalYear, score: past.score.toFixed(2) });
      const lowest = fill(texts.lowest, { instrument: id });
      const notes = `&IF(AND(${score}=MIN(${scores}),${score}<100),"${lowest}","")&"${inDigits(pastText, digits)}"`;
      return [indicator.id, indicator.name, figures.score, withNotes(figures.status, notes)];
    }),
  ];
}

const withNotes = (status: DraftValue, notes: string): DraftValue =>
  typeof status === 'object' && status !== null ? { formula: status.formula + notes } : status;

/** Each level with its conditions and how the figures stand to them; under the table what leads to the next one. */
export function levelSection(assessment: Assessment, first: number, digits: Digits): Section {
  const say = (text: string) => inDigits(text, digits);
  const title = titleSection(texts.levelsTitle, first);
  const header = first + 1;
  const rows = explainLevels(assessment.level).map((one) => levelRow(one).map(say));
  const last = header + rows.length;
  const sentences = explainNextLevel(assessment).map((one) => sentenceText(one, 'th'));
  const way = titleSection(say(fill(texts.way, { sentences: sentences.join(' ') })), last + 1, false);
  const certain = assessment.level.checks.findIndex((one) => one.level.name === assessment.level.certain.name);
  return {
    rows: [...title.rows, [texts.result, texts.level, texts.conditions, texts.reasons], ...rows, ...way.rows],
    styles: [
      ...title.styles,
      ...tableStyles(header, last, COLUMNS),
      { area: area(header + 1, 0, last, 0), style: { horizontal: 'Center' } },
      { area: area(header + 1 + certain, 0, header + 1 + certain, LAST), style: { bold: true, fill: palette.input } },
      ...way.styles,
    ],
    merges: [...title.merges, ...way.merges],
  };
}

function levelRow({ level, state, conditions }: LevelExplanation): string[] {
  const score = fill(texts.scoreCondition, { minimum: level.minimum });
  const parts = level.everyPart === null ? '' : fill(texts.partsCondition, { line: level.everyPart });
  const reasons = conditions.map(
    ({ condition, sentence }) => `${TICKS[condition.state]} ${sentenceText(sentence, 'th')}`,
  );
  return [texts[state], level.name, score + parts, reasons.join('\n')];
}

const TICKS = { met: '✓', missed: '✗', unknown: '?' } as const;
