/** The memo to the executive (บันทึกข้อความ), line by line, for the worksheet and for copying as text. */
import { explainNextLevel } from '../../ita/explain';
import type { Assessment, IndicatorResult } from '../../ita/assessment';
import { roundHalfUp } from '../../ita/round';
import { sentenceText } from '../../texts/explain';
import { fill } from '../../texts/language';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import { inDigits, type Digits } from './digits';

export type MemoLine =
  | {
      readonly kind: 'title' | 'field' | 'heading' | 'paragraph' | 'item' | 'signature' | 'opinion';
      readonly text: string;
    }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string }
  | { readonly kind: 'gap' };

export function memoLines(assessment: Assessment, digits: Digits): MemoLine[] {
  const years = { year: assessment.fiscalYear, nextYear: assessment.fiscalYear + 1 };
  const lines: MemoLine[] = [
    { kind: 'title', text: texts.title },
    { kind: 'field', text: fill(texts.office, { agency: assessment.agency ?? texts.officeUnknown }) },
    { kind: 'pair', left: texts.number, right: texts.date },
    { kind: 'field', text: fill(texts.subject, years) },
    { kind: 'field', text: texts.to },
    { kind: 'heading', text: texts.background },
    { kind: 'paragraph', text: background(assessment) },
    { kind: 'heading', text: texts.facts },
    ...facts(assessment).map((text) => ({ kind: 'item', text }) as const),
    { kind: 'heading', text: texts.proposal },
    { kind: 'paragraph', text: texts.proposalText },
    ...proposals(assessment).map((text) => ({ kind: 'item', text }) as const),
    { kind: 'paragraph', text: texts.closing },
    ...signature,
    ...opinion(texts.opinion, texts.agree, texts.disagree),
    ...opinion(texts.opinion, texts.agree, texts.disagree),
    ...opinion(texts.order, texts.approve, texts.disapprove),
  ];
  return lines.map((line) => ('text' in line ? { ...line, text: inDigits(line.text, digits) } : line));
}

/** "copy as text": the same memo without any layout but indents. */
export const memoText = (assessment: Assessment, digits: Digits = 'thai'): string =>
  memoLines(assessment, digits)
    .map((line) => {
      if (line.kind === 'gap') return '';
      if (line.kind === 'pair') return `${line.left}  ${line.right}`;
      return line.kind === 'paragraph' || line.kind === 'item' ? `\t${line.text}` : line.text;
    })
    .join('\n');

const signature: readonly MemoLine[] = [
  { kind: 'gap' },
  { kind: 'signature', text: texts.signature },
  { kind: 'signature', text: texts.signatureName },
  { kind: 'signature', text: texts.signaturePosition },
];

const opinion = (whose: string, ...choices: readonly string[]): MemoLine[] => [
  { kind: 'gap' },
  { kind: 'heading', text: whose },
  ...choices.map((text) => ({ kind: 'opinion', text }) as const),
  ...signature,
];

const background = ({ agency, fiscalYear, framework }: Assessment): string =>
  fill(texts.backgroundText, {
    agency: agency ?? texts.agencyUnknown,
    year: fiscalYear,
    instruments: framework.instruments.length,
    indicators: framework.indicators.length,
  });

function facts(assessment: Assessment): string[] {
  const { framework, indicators, weaknesses, instruments } = assessment;
  const { weak, watch } = framework.lines;
  const inBand = (band: 'weak' | 'watch') => weaknesses.filter((one) => one.band === band);
  const named = (some: readonly IndicatorResult[]) => ({ indicators: joined(some.map(indicatorText)) });
  const templates: [template: string, parameters: Record<string, string | number>][] = [
    [texts.result + possible(assessment), { score: shown(assessment.score), level: assessment.level.certain.name }],
    [
      texts.instruments,
      { instruments: joined(instruments.map(({ id, score }) => fill(texts.instrument, { id, score: shown(score) }))) },
    ],
  ];
  if (inBand('weak').length > 0) templates.push([texts.weak, { line: weak, ...named(inBand('weak')) }]);
  if (inBand('watch').length > 0) templates.push([texts.watch, { line: watch, ...named(inBand('watch')) }]);
  if (indicators.every((one) => one.band === 'good')) templates.push([texts.noWeakness, { line: watch }]);
  const way = explainNextLevel(assessment).map((one) => sentenceText(one, 'th'));
  templates.push([texts.nextLevel, { sentence: way.join(' ') }]);
  return templates.map(([template, parameters], index) => fill(template, { ...parameters, number: index + 1 }));
}

/** What is still possible, unless a published level has settled it. */
function possible({ level, published }: Assessment): string {
  const highest = level.possible[level.possible.length - 1];
  if (highest === undefined || highest.name === level.certain.name) return '';
  return published?.level === level.certain.name ? '' : fill(texts.resultPossible, { possible: highest.name });
}

function proposals({ fiscalYear, improvement }: Assessment): string[] {
  const weak = improvement.filter((issue) => issue.band === 'weak').map((issue) => String(issue.id));
  const parameters = {
    nextYear: fiscalYear + 1,
    issues: improvement.length,
    measures: improvement.reduce((sum, issue) => sum + issue.measures.length, 0),
    priority: weak.length === 0 ? '' : fill(texts.priority, { issues: joined(weak) }),
  };
  return texts.proposals.map((text, index) => `${index + 1}. ${fill(text, parameters)}`);
}

const indicatorText = ({ id, name, score }: IndicatorResult): string =>
  fill(texts.indicator, { id, name, score: shown(score) });

function joined(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : parts.slice(0, -1).join(texts.comma) + texts.and + last;
}

const shown = (figure: number): string => roundHalfUp(figure).toFixed(2);
