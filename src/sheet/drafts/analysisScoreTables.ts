/** The tables before the official one: the ten scores by instrument with those of earlier years, and the levels. */
import type { Assessment, IndicatorResult, InstrumentResult } from '../../ita/assessment';
import { explainNextLevel, levelTable, type LevelRow } from '../../ita/explainLevels';
import { roundHalfUp, twoDecimals } from '../../ita/round';
import { sentenceText } from '../../texts/explanations';
import { fill } from '../../texts/language';
import { lowestOfInstruments } from '../../ita/weakIndicators';
import { analysisSections as texts } from '../../texts/th/analysisSections';
import { worksheets } from '../../texts/th/worksheets';
import {
  CHANGE,
  FIRST_YEAR,
  MOST_YEARS,
  NAME,
  NUMBER,
  PRINTED_COLUMNS as COLUMNS,
  RECOMMENDATION,
  SCORE,
  STATE,
} from './analysisLayout';
import { digitFormats, inDigits, type Digits } from './thaiOrArabicDigits';
import type { CellStyle } from './draft';
import type { Look, Merge, ModelCell, ModelRow } from './sheetModel';
import { OFFICIAL_FONT, tableLooks, TEXT_SIZE, wideLook, wideRow } from './officialSheetParts';
import { palette } from './palette';

/** One line over the whole width. */
export const titleRow = (id: string, text: string, bold = true): ModelRow =>
  wideRow(id, text, COLUMNS, {
    looks: [wideLook(COLUMNS, { font: OFFICIAL_FONT, size: TEXT_SIZE, bold, wrap: true, vertical: 'Center' })],
    computed: COLUMNS,
  });

const over = (from: number, to: number, style: CellStyle): Look => ({ from, to, style });

/** Columns of the table of scores: with fewer earlier years the name also takes the columns of the missing ones. */
function scoreColumns({ history }: Assessment) {
  const years = history.slice(0, MOST_YEARS).reverse();
  const firstYear = years.length === 0 ? SCORE : SCORE - years.length;
  const lastOfName = years.length === 0 ? SCORE : firstYear - 1;
  // Without an earlier year nothing can have changed: the score takes the place of the change.
  return { years, firstYear, lastOfName, score: years.length === 0 ? CHANGE : SCORE };
}

/**
 * Its title, the header, then each instrument with its mean and its indicators. Figures are values: published figures
 * stay unchanged, whatever is typed over the scores later.
 */
export function indicatorRows(assessment: Assessment, digits: Digits): ModelRow[] {
  const formats = digitFormats[digits];
  const columns = scoreColumns(assessment);
  const { years, lastOfName, score } = columns;
  const { header, body } = tableLooks(
    STATE + 1,
    over(NUMBER, NUMBER, { horizontal: 'Center', numberFormat: formats.whole }),
    over(FIRST_YEAR, score, { horizontal: 'Center', numberFormat: formats.score }),
    ...(years.length === 0 ? [] : [over(CHANGE, CHANGE, { horizontal: 'Center', numberFormat: formats.change })]),
  );
  const looks = [...body, over(NAME, lastOfName, { horizontal: 'Left' })];
  const headLooks = [...looks, over(NUMBER, STATE, { bold: true, fill: palette.input })];
  const row = (id: string, line: ScoreLine, own: readonly Look[], to = lastOfName): ModelRow => ({
    id,
    cells: cellsOf(line, columns),
    looks: own,
    merges: to === NAME ? [] : [{ from: NAME, to }],
    height: 'fitted',
    computed: COLUMNS,
  });
  const yearNamed = (year: number) => inDigits(fill(texts.scoreOfYear, { year }), digits);
  const names: ScoreLine = {
    number: texts.number,
    name: texts.indicator,
    past: years.map(({ fiscalYear }) => yearNamed(fiscalYear)),
    score: years.length === 0 ? texts.score : yearNamed(assessment.fiscalYear),
    change: texts.change,
    state: texts.state,
  };
  return [
    titleRow('indicators', texts.indicatorsTitle),
    row('indicators header', names, header),
    ...assessment.instruments.flatMap((instrument) => [
      row(instrument.id, instrumentLine(instrument, digits), headLooks, score - 1),
      ...assessment.indicators
        .filter((one) => one.instrument === instrument.id)
        .map((one) => row(indicatorId(one), indicatorLine(one, assessment, columns), looks)),
    ]),
  ];
}

/** What a row of the table of scores says. */
interface ScoreLine {
  readonly number: string | number;
  readonly name: string;
  /** By year, oldest first; empty when not known. */
  readonly past: readonly (string | number)[];
  readonly score: string | number;
  readonly change: string | number | null;
  readonly state: string;
}

type ScoreColumns = ReturnType<typeof scoreColumns>;

function cellsOf({ number, name, past, score, change, state }: ScoreLine, columns: ScoreColumns): ModelCell[] {
  const cells = Array.from({ length: STATE + 1 }, (): ModelCell => null);
  cells[NUMBER] = number;
  cells[NAME] = name;
  cells.splice(columns.firstYear, past.length, ...past);
  if (columns.years.length > 0) cells[CHANGE] = change;
  cells[columns.score] = score;
  cells[STATE] = state;
  return cells;
}

const instrumentLine = ({ id, name, score, weight }: InstrumentResult, digits: Digits): ScoreLine => ({
  number: id,
  name,
  past: [],
  score: roundHalfUp(score),
  change: null,
  state: inDigits(fill(texts.weight, { weight: roundHalfUp(weight * 100) }), digits),
});

function indicatorLine(indicator: IndicatorResult, assessment: Assessment, { years }: ScoreColumns): ScoreLine {
  const { id, name, instrument, score, band } = indicator;
  const past = years.map((year) => year.indicators.find((one) => one.id === id)?.score ?? NONE);
  const before = past[past.length - 1];
  const isLowest = score < 100 && lowestOfInstruments(assessment.indicators, assessment.framework).includes(indicator);
  return {
    number: id,
    name,
    past,
    score: roundHalfUp(score),
    change: typeof before === 'number' ? roundHalfUp(score - before) : NONE,
    state: worksheets[band] + (isLowest ? fill(texts.lowest, { instrument }) : ''),
  };
}

/** Shown for an unknown figure. */
const NONE = '–';

const indicatorId = ({ id }: IndicatorResult): string => `indicator ${id}`;

/** Each level with its range and conditions; the one held is marked. Below the table, what leads to the next one. */
export function levelRows(assessment: Assessment, digits: Digits): ModelRow[] {
  const say = (text: string) => inDigits(text, digits);
  const { header, body } = tableLooks(COLUMNS, over(FIRST_YEAR, FIRST_YEAR, { horizontal: 'Center' }));
  const merges: readonly Merge[] = [
    { from: NUMBER, to: NAME },
    { from: FIRST_YEAR, to: FIRST_YEAR + 1 },
    { from: SCORE, to: STATE },
  ];
  const row = (id: string, texts: readonly [string, string, string, string], looks: readonly Look[]): ModelRow => {
    const cells = Array.from({ length: COLUMNS }, (): ModelCell => null);
    [NUMBER, FIRST_YEAR, SCORE, RECOMMENDATION].forEach((column, index) => {
      cells[column] = say(texts[index] ?? '') || null;
    });
    return { id, cells, looks, merges, height: 'merged', computed: COLUMNS };
  };
  const { level } = assessment;
  const isSettled = level.possible.length === 1;
  const sentences = explainNextLevel(assessment).map((one) => sentenceText(one, 'th'));
  const held = wideLook(COLUMNS, { bold: true, fill: palette.input });
  return [
    titleRow('levels', texts.levelsTitle),
    row('levels header', [texts.level, texts.range, texts.conditions, texts.result], header),
    ...levelTable(level).map((one) =>
      row(`level ${one.level.name}`, levelCells(one, isSettled), one.result === 'held' ? [...body, held] : body),
    ),
    titleRow('way', say(fill(texts.way, { sentences: sentences.join(' ') })), false),
  ];
}

function levelCells(row: LevelRow, isSettled: boolean): [string, string, string, string] {
  const range = fill(texts.rangeOfLevel, { from: twoDecimals(row.from), to: twoDecimals(row.to) });
  const parts = row.parts === null ? NONE : sentenceText(row.parts, 'th');
  const reasons = row.reasons.map((one) => sentenceText(one, 'th')).join('\n');
  const results = {
    held: isSettled ? texts.held : texts.heldAtLeast,
    missed: fill(texts.missed, { reasons }),
    unknown: fill(texts.open, { reasons }),
    below: '',
  };
  return [row.level.name, range, parts, results[row.result]];
}
