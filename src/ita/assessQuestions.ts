/** Assesses the scores of single questions: the band of each by the lines, and a check against its indicator. */
import type { Band } from './indicatorResult';
import { finding, type CellAddress, type Finding } from './finding';
import type { Framework } from './framework';
import type { QuestionReading, Reading } from './readings';
import { differ, twoDecimals } from './round';
import { bandOf } from './scoreBand';

export interface QuestionResult {
  /** "i1" … "e9"; "o12" for an item of the open data inspection. */
  readonly code: string;
  /** The indicator that it belongs to; null if the year's rules do not name the question. */
  readonly indicator: number | null;
  /** What it asks, paraphrased; null if the year's rules do not name the question. */
  readonly topic: string | null;
  /** 0–100 as read. */
  readonly score: number;
  readonly cell: CellAddress;
  readonly band: Band;
}

export interface AssessedQuestions {
  /** In the order of the sheet, each code once; without the questions that contradict their indicator's score. */
  readonly questions: readonly QuestionResult[];
  readonly findings: readonly Finding[];
}

/** @param scores of the indicators with their cells, by indicator number */
export function assessQuestions(
  readings: readonly QuestionReading[],
  scores: ReadonlyMap<number, Pick<Reading, 'value' | 'cell'>>,
  framework: Framework,
): AssessedQuestions {
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
      band: bandOf(kept.value, framework.lines),
    };
  });
  const contradicted = contradictions(questions, scores, framework);
  return {
    // One of the two is wrong, and it is unknown which; a wrong figure must not be published as a weakness.
    questions: questions.filter((one) => contradicted.every(({ indicator }) => indicator !== one.indicator)),
    findings: [...findings, ...contradicted.map((one) => one.finding)],
  };
}

/** The lowest of several values counts: staff check a weakness that is shown, but not one that is hidden. */
const lowest = (alternatives: readonly QuestionReading[]): QuestionReading =>
  alternatives.reduce((one, other) => (other.value < one.value ? other : one));

const conflict = (code: string, alternatives: readonly QuestionReading[], kept: QuestionReading): Finding =>
  finding(
    'question-conflict',
    'warning',
    alternatives.map((one) => one.cell),
    {
      question: code,
      values: [...new Set(alternatives.map((one) => twoDecimals(one.value)))].join(', '),
      kept: twoDecimals(kept.value),
      keptCell: kept.cell,
    },
  );

/**
 * An indicator is the plain mean of its questions (ITA 2567 arithmetic), so the scored questions limit it to a range:
 * from 0 to 100 in each of the others. An indicator outside that range contradicts its questions.
 */
function contradictions(
  questions: readonly QuestionResult[],
  scores: ReadonlyMap<number, Pick<Reading, 'value' | 'cell'>>,
  framework: Framework,
): { readonly indicator: number; readonly finding: Finding }[] {
  return framework.indicators.flatMap(({ id }) => {
    const asked = framework.questions.filter((one) => one.indicator === id);
    const own = questions.filter((one) => one.indicator === id);
    const score = scores.get(id);
    if (score === undefined || own.length === 0) return [];
    const sum = own.reduce((total, one) => total + one.score, 0);
    const least = sum / asked.length;
    const most = (sum + 100 * (asked.length - own.length)) / asked.length;
    const nearest = Math.min(Math.max(score.value, least), most);
    if (!differ(nearest, score.value)) return [];
    const cells = own.map((one) => one.cell);
    const parameters = {
      indicator: id,
      questionCells: cells.join(', '),
      score: twoDecimals(score.value),
      scoreCell: score.cell,
    };
    const all = [...new Set([...cells, score.cell])];
    const found =
      own.length === asked.length
        ? finding('questions-differ', 'warning', all, { ...parameters, mean: twoDecimals(least) })
        : finding('questions-impossible', 'warning', all, {
            ...parameters,
            least: twoDecimals(least),
            most: twoDecimals(most),
          });
    return [{ indicator: id, finding: found }];
  });
}
