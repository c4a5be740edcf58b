/** The one JSON document of `npm run analyse -- … --json`. Its shape is documented in README. */
import type { restore, WrittenAnalysis } from '../../src/analyse';
import type { Finding, Refusal, Result } from '../../src/ita/finding';
import type { Language } from '../../src/texts/language';
import { findingMessage, refusalMessage } from '../../src/texts/messages';

export function analysisJson({ assessment, written }: WrittenAnalysis, language: Language): object {
  const { level, published, eitParts } = assessment;
  return {
    fiscalYear: assessment.fiscalYear,
    agency: assessment.agency,
    sheet: assessment.sheet,
    indicators: assessment.indicators.map(({ id, name, score, cell, band, lostPoints }) => ({
      id,
      name,
      score,
      cell,
      band,
      lostPoints,
    })),
    instruments: assessment.instruments.map(({ id, score, weight, weighted }) => ({
      id,
      score,
      weight,
      weighted,
      ...(id === 'EIT'
        ? { parts: { part1: eitParts.part1?.score ?? null, part2: eitParts.part2?.score ?? null } }
        : {}),
    })),
    score: assessment.score,
    level: { certain: level.certain.name, possible: level.possible.map((one) => one.name) },
    published: published === null ? null : { score: published.score, level: published.level },
    findings: findingsJson(assessment.findings, language),
    written: { sheets: written.sheets, roundTrips: written.roundTrips },
  };
}

const findingsJson = (findings: readonly Finding[], language: Language): object[] =>
  findings.map((one) => ({
    code: one.code,
    severity: one.severity,
    cells: one.cells,
    message: findingMessage(one, language),
  }));

export type Restored = Awaited<ReturnType<typeof restore>> extends Result<infer Value> ? Value : never;

export const restoredJson = ({ removedSheets, findings }: Restored, language: Language): object => ({
  restored: { sheets: removedSheets },
  findings: findingsJson(findings, language),
});

export const refusalJson = (refusal: Refusal, language: Language): object => ({
  refused: { code: refusal.code, cells: refusal.cells, message: refusalMessage(refusal, language) },
});
