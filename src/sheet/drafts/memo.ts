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

/** A line and what it is for: the same id in every memo. */
export interface MemoRow {
  readonly id: string;
  readonly line: MemoLine;
}

/** Facts of the assessment: a memo must not leave one out. */
export const factIds = ['result', 'rank', 'instruments', 'weak', 'watch', 'no-weakness', 'next-level'] as const;

/** The lines that the assessment gives reason for, in their order. */
export function memoRows(assessment: Assessment, digits: Digits): MemoRow[] {
  const years = { year: assessment.fiscalYear, nextYear: assessment.fiscalYear + 1 };
  const office = fill(texts.office, { agency: assessment.agency ?? texts.officeUnknown });
  const rows: MemoRow[] = [
    row('title', 'title', texts.title),
    row('office', 'field', office),
    { id: 'number', line: { kind: 'pair', left: texts.number, right: texts.date } },
    row('subject', 'field', fill(texts.subject, years)),
    row('to', 'field', texts.to),
    row('background heading', 'heading', texts.background),
    row('background', 'paragraph', background(assessment)),
    row('facts heading', 'heading', texts.facts),
    ...facts(assessment),
    row('proposal heading', 'heading', texts.proposal),
    row('proposal', 'paragraph', texts.proposalText),
    ...proposals(assessment),
    row('closing', 'paragraph', texts.closing),
    ...signature('writer'),
    ...opinion('opinion 1', texts.opinion, texts.agree, texts.disagree),
    ...opinion('opinion 2', texts.opinion, texts.agree, texts.disagree),
    ...opinion('order', texts.order, texts.approve, texts.disapprove),
  ];
  return rows.map(({ id, line }) => ({
    id,
    line: 'text' in line ? { ...line, text: inDigits(line.text, digits) } : line,
  }));
}

type TextKind = Extract<MemoLine, { readonly text: string }>['kind'];

const row = (id: string, kind: TextKind, text: string): MemoRow => ({ id, line: { kind, text } });

/** "copy as text": the same memo without any layout but indents. */
export const memoText = (assessment: Assessment, digits: Digits): string =>
  memoRows(assessment, digits)
    .map(({ line }) => {
      if (line.kind === 'gap') return '';
      if (line.kind === 'pair') return `${line.left}  ${line.right}`;
      return line.kind === 'paragraph' || line.kind === 'item' ? `\t${line.text}` : line.text;
    })
    .join('\n');

const signature = (whose: string): MemoRow[] => [
  { id: `${whose} signature gap`, line: { kind: 'gap' } },
  row(`${whose} signature`, 'signature', texts.signature),
  row(`${whose} name`, 'signature', texts.signatureName),
  row(`${whose} position`, 'signature', texts.signaturePosition),
];

const opinion = (id: string, whose: string, yes: string, no: string): MemoRow[] => [
  { id: `${id} gap`, line: { kind: 'gap' } },
  row(id, 'heading', whose),
  row(`${id} yes`, 'opinion', yes),
  row(`${id} no`, 'opinion', no),
  ...signature(id),
];

const background = ({ agency, fiscalYear, framework }: Assessment): string =>
  fill(texts.backgroundText, {
    agency: agency ?? texts.agencyUnknown,
    year: fiscalYear,
    instruments: framework.instruments.length,
    indicators: framework.indicators.length,
  });

function facts(assessment: Assessment): MemoRow[] {
  const { framework, indicators, weaknesses, instruments, ranks } = assessment;
  const { weak, watch } = framework.lines;
  const inBand = (band: 'weak' | 'watch') => weaknesses.filter((one) => one.band === band);
  const named = (some: readonly IndicatorResult[]) => ({ indicators: joined(some.map(indicatorText)) });
  const way = explainNextLevel(assessment).map((one) => sentenceText(one, 'th'));
  const all: Fact[] = [
    [
      'result',
      texts.result + possible(assessment),
      { score: shown(assessment.score), level: assessment.level.certain.name },
    ],
    [
      'rank',
      ranks.length > 0 ? texts.rank : null,
      {
        ranks: joined(
          ranks.map(({ rank, among }) => fill(texts.rankAmong, { rank: rank.toLocaleString('en'), among })),
        ),
      },
    ],
    [
      'instruments',
      texts.instruments,
      { instruments: joined(instruments.map(({ id, score }) => fill(texts.instrument, { id, score: shown(score) }))) },
    ],
    ['weak', inBand('weak').length > 0 ? texts.weak : null, { line: weak, ...named(inBand('weak')) }],
    ['watch', inBand('watch').length > 0 ? texts.watch : null, { line: watch, ...named(inBand('watch')) }],
    ['no-weakness', indicators.every((one) => one.band === 'good') ? texts.noWeakness : null, { line: watch }],
    ['next-level', texts.nextLevel, { sentence: way.join(' ') }],
  ];
  return all
    .flatMap(([id, template, parameters]) => (template === null ? [] : [{ id, template, parameters }]))
    .map(({ id, template, parameters }, index) =>
      row(id, 'item', fill(template, { ...parameters, number: index + 1 })),
    );
}

/** The template is null where there is nothing to say. */
type Fact = [id: (typeof factIds)[number], template: string | null, parameters: Record<string, string | number>];

/** What is still possible, unless a published level has settled it. */
function possible({ level, published }: Assessment): string {
  const highest = level.possible[level.possible.length - 1];
  if (highest === undefined || highest.name === level.certain.name) return '';
  return published?.level === level.certain.name ? '' : fill(texts.resultPossible, { possible: highest.name });
}

function proposals({ fiscalYear, improvement }: Assessment): MemoRow[] {
  const weak = improvement.filter((issue) => issue.band === 'weak').map((issue) => String(issue.id));
  const parameters = {
    nextYear: fiscalYear + 1,
    issues: improvement.length,
    measures: improvement.reduce((sum, issue) => sum + issue.measures.length, 0),
    priority: weak.length === 0 ? '' : fill(texts.priority, { issues: joined(weak) }),
  };
  return texts.proposals.map((template, index) =>
    row(`proposal ${index + 1}`, 'item', `${index + 1}. ${fill(template, parameters)}`),
  );
}

const indicatorText = ({ id, name, score }: IndicatorResult): string =>
  fill(texts.indicator, { id, name, score: shown(score) });

function joined(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : parts.slice(0, -1).join(texts.comma) + texts.and + last;
}

const shown = (figure: number): string => roundHalfUp(figure).toFixed(2);
