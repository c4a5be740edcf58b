/** Scores of single questions, where the sheet has them: each judged by the lines, and checked against its indicator. */
import type { Band } from './indicatorResult';
import { finding, type CellAddress, type Finding } from './finding';
import type { Framework } from './framework';
import type { QuestionReading, Reading } from './readings';
import { roundHalfUp } from './round';
import { band } from './weakness';

export interface QuestionResult {
  /** "i1" … "e9"; "o12" for an item of the open data inspection. */
  readonly code: string;
  /** The indicator it belongs to; null where the year's rules don't tell. */
  readonly indicator: number | null;
  /** What it asks, paraphrased; null where the year's rules don't tell. */
  readonly topic: string | null;
  /** 0–100 as read. */
  readonly score: number;
  readonly cell: CellAddress;
  readonly band: Band;
}

export interface JudgedQuestions {
  /** In the order of the sheet, each code once. */
  readonly questions: readonly QuestionResult[];
  readonly findings: readonly Finding[];
}

/** @param scores of the indicators with their cells, by their number */
export function judgeQuestions(
  readings: readonly QuestionReading[],
  scores: ReadonlyMap<number, Pick<Reading, 'value' | 'cell'>>,
  framework: Framework,
): JudgedQuestions {
  const byCode = new Map<string, QuestionReading[]>();
  for (const reading of readings) byCode.set(reading.code, [...(byCode.get(reading.code) ?? []), reading]);
  const findings: Finding[] = [];
  const questions = [...byCode].map(([code, alternatives]) => {
    const kept = lowest(alternatives);
    if (alternatives.some((one) => one.value !== kept.value)) findings.push(conflict(code, alternatives, kept));
    const known = framework.questions.find((one) => one.code === code);
    return {
      code,
      indicator: known?.indicator ?? null,
      topic: known?.topic ?? null,
      score: kept.value,
      cell: kept.cell,
      band: band(kept.value, framework.lines),
    };
  });
  return { questions, findings: [...findings, ...meansThatDiffer(questions, scores, framework)] };
}

/** Of two values the lower: a weakness that is shown gets checked, one that is hidden does not. */
const lowest = (alternatives: readonly QuestionReading[]): QuestionReading =>
  alternatives.reduce((one, other) => (other.value < one.value ? other : one));

const conflict = (code: string, alternatives: readonly QuestionReading[], kept: QuestionReading): Finding =>
  finding(
    'question-conflict',
    'warning',
    alternatives.map((one) => one.cell),
    {
      question: code,
      values: [...new Set(alternatives.map((one) => one.value.toFixed(2)))].join(', '),
      kept: kept.value.toFixed(2),
      keptCell: kept.cell,
    },
  );

/** Questions and indicator have 2 decimals, so a difference of 0.01 may be rounding; from here on an input is wrong. */
const WRONG_INPUT = 0.02;

/** An indicator is the plain mean of its questions (ITA 2567 arithmetic); checked where all of them are known. */
function meansThatDiffer(
  questions: readonly QuestionResult[],
  scores: ReadonlyMap<number, Pick<Reading, 'value' | 'cell'>>,
  framework: Framework,
): Finding[] {
  return framework.indicators.flatMap(({ id }) => {
    const asked = framework.questions.filter((one) => one.indicator === id);
    const own = questions.filter((one) => one.indicator === id);
    const score = scores.get(id);
    if (score === undefined || asked.length === 0 || own.length < asked.length) return [];
    const mean = roundHalfUp(own.reduce((sum, one) => sum + one.score, 0) / own.length);
    if (roundHalfUp(Math.abs(mean - score.value)) < WRONG_INPUT) return [];
    const cells = own.map((one) => one.cell);
    return [
      finding('questions-differ', 'warning', [...new Set([...cells, score.cell])], {
        indicator: id,
        mean: mean.toFixed(2),
        questionCells: cells.join(', '),
        score: score.value.toFixed(2),
        scoreCell: score.cell,
      }),
    ];
  });
}
