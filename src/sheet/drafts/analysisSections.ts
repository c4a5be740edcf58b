/** The analysis worksheet's tables before the official one: indicators by instrument, and the levels with their conditions. */
import type { Assessment, IndicatorResult, InstrumentResult } from '../../ita/assessment';
import { explainLevels, explainNextLevel, type LevelExplanation } from '../../ita/explain';
import { changeOf } from '../../ita/history';
import { roundHalfUp } from '../../ita/round';
import { sentenceText } from '../../texts/explain';
import { fill } from '../../texts/language';
import { analysisSections as texts } from '../../texts/th/analysisSections';
import { absoluteAddress, areaAddress } from '../grid';
import { area } from './area';
import { digitFormats, inDigits, type Digits } from './digits';
import type { Formula } from './draft';
import type { FormulaAt, Layout, Look, ModelCell, ModelRow } from './model';
import { OFFICIAL_FONT, tableLooks, TEXT_SIZE, wideLook, wideRow } from './officialSheet';
import { palette } from './palette';

/** How the sheet gets at an indicator's score and state: formulas to the result block. */
export type FiguresOf = (indicator: number) => { readonly score: Formula; readonly status: Formula };

const COLUMNS = 4;
const SCORE = 2;

/** One line over the whole width. */
export const titleRow = (id: string, text: string, bold = true): ModelRow =>
  wideRow(id, text, COLUMNS, {
    looks: [wideLook(COLUMNS, { font: OFFICIAL_FONT, size: TEXT_SIZE, bold, wrap: true, vertical: 'Center' })],
    computed: COLUMNS,
  });

const tableRow = (id: string, cells: readonly ModelCell[], looks: readonly Look[]): ModelRow => ({
  id,
  cells,
  looks,
  height: 'fitted',
  computed: COLUMNS,
});

/** Of a row that stands out. */
const markedLook = wideLook(COLUMNS, { bold: true, fill: palette.input });

/** Its title, the header, then each instrument with its mean and its indicators; live over the result block's figures. */
export function indicatorRows(assessment: Assessment, figuresOf: FiguresOf, digits: Digits): ModelRow[] {
  const formats = digitFormats[digits];
  const { header, body } = tableLooks(
    COLUMNS,
    { from: 0, to: 0, style: { horizontal: 'Center', numberFormat: formats.whole } },
    { from: SCORE, to: SCORE, style: { horizontal: 'Center', numberFormat: formats.score } },
  );
  return [
    titleRow('indicators', texts.indicatorsTitle),
    tableRow('indicators header', [texts.number, texts.indicator, texts.score, texts.state], header),
    ...assessment.instruments.flatMap((instrument) => instrumentRows(assessment, instrument, figuresOf, digits, body)),
  ];
}

function instrumentRows(
  assessment: Assessment,
  { id, name, weight }: InstrumentResult,
  figuresOf: FiguresOf,
  digits: Digits,
  body: readonly Look[],
): ModelRow[] {
  const own = assessment.indicators.filter((one) => one.instrument === id);
  const scores = (layout: Layout) => {
    const rows = own.flatMap((one) => layout.rowOf(indicatorId(one)) ?? []);
    return areaAddress(area(Math.min(...rows), SCORE, Math.max(...rows), SCORE));
  };
  const head = inDigits(fill(texts.instrument, { name, weight: roundHalfUp(weight * 100) }), digits);
  const mean: FormulaAt = (_, layout) => `=ROUND(ROUND(AVERAGE(${scores(layout)}),8),2)`;
  return [
    tableRow(id, [id, head, mean, null], [...body, markedLook]),
    ...own.map((indicator) => {
      const figures = figuresOf(indicator.id);
      const past = changeOf(indicator, assessment.history);
      const pastText =
        past === null ? '' : fill(texts.pastScore, { year: past.fiscalYear, score: past.score.toFixed(2) });
      const lowest = fill(texts.lowest, { instrument: id });
      const state: FormulaAt = (row, layout) => {
        const score = absoluteAddress(row, SCORE);
        const isLowest = `AND(${score}=MIN(${scores(layout)}),${score}<100)`;
        return `${figures.status.formula}&IF(${isLowest},"${lowest}","")&"${inDigits(pastText, digits)}"`;
      };
      return tableRow(indicatorId(indicator), [indicator.id, indicator.name, figures.score, state], body);
    }),
  ];
}

const indicatorId = ({ id }: IndicatorResult): string => `indicator ${id}`;

/** Each level with its conditions and how the figures stand to them; under the table what leads to the next one. */
export function levelRows(assessment: Assessment, digits: Digits): ModelRow[] {
  const say = (text: string) => inDigits(text, digits);
  const { header, body } = tableLooks(COLUMNS, { from: 0, to: 0, style: { horizontal: 'Center' } });
  const { level } = assessment;
  const sentences = explainNextLevel(assessment).map((one) => sentenceText(one, 'th'));
  return [
    titleRow('levels', texts.levelsTitle),
    tableRow('levels header', [texts.result, texts.level, texts.conditions, texts.reasons], header),
    ...explainLevels(level).map((one) => {
      const isCertain = one.level.name === level.certain.name;
      const looks = isCertain ? [...body, markedLook] : body;
      return tableRow(`level ${one.level.name}`, levelCells(one).map(say), looks);
    }),
    titleRow('way', say(fill(texts.way, { sentences: sentences.join(' ') })), false),
  ];
}

function levelCells({ level, state, conditions }: LevelExplanation): string[] {
  const score = fill(texts.scoreCondition, { minimum: level.minimum });
  const parts = level.everyPart === null ? '' : fill(texts.partsCondition, { line: level.everyPart });
  const reasons = conditions.map(
    ({ condition, sentence }) => `${TICKS[condition.state]} ${sentenceText(sentence, 'th')}`,
  );
  return [texts[state], level.name, score + parts, reasons.join('\n')];
}

const TICKS = { met: '✓', missed: '✗', unknown: '?' } as const;
