/** The short readable summary of `npm run analyse`. */
import type { WrittenAnalysis } from '../../src/analyse';
import { fill, type Language } from '../../src/texts/language';
import type { Restored } from './json';
import { findingMessage } from '../../src/texts/messages';
import type { CommandLineTexts } from '../../src/texts/th/commandLine';

export function summary({ assessment, written }: WrittenAnalysis, texts: CommandLineTexts, language: Language): string {
  const { level } = assessment;
  const lines = [
    fill(texts.title, {
      year: assessment.fiscalYear,
      agency: assessment.agency ?? texts.agencyUnknown,
      sheet: assessment.sheet,
    }),
    fill(texts.score, { score: assessment.score.toFixed(2), level: level.certain.name }),
  ];
  const higher = level.possible.filter((one) => one.name !== level.certain.name);
  if (higher.length > 0) lines.push(fill(texts.possible, { levels: higher.map((one) => one.name).join(', ') }));
  for (const one of assessment.instruments) {
    const figures = { score: one.score.toFixed(2), weight: one.weight.toFixed(2), weighted: one.weighted.toFixed(2) };
    lines.push('  ' + fill(texts.instrument, { id: one.id, ...figures }));
  }
  if (assessment.weaknesses.length > 0) lines.push('', texts.weakTitle);
  for (const { cell, id, name, score, band, lostPoints } of assessment.weaknesses) {
    const figures = { score: score.toFixed(2), lost: lostPoints.toFixed(2) };
    lines.push(
      '  ' + fill(texts.indicator, { cell, id, name, band: band === 'weak' ? texts.weak : texts.watch, ...figures }),
    );
  }
  if (assessment.findings.length > 0) lines.push('', texts.findings);
  for (const one of assessment.findings) lines.push(`  [${texts[one.severity]}] ${findingMessage(one, language)}`);
  lines.push('', fill(texts.written, { sheets: written.sheets.join(', '), block: written.block }));
  return lines.join('\n');
}

export const restoredSummary = (
  { removedSheets, findings }: Restored,
  texts: CommandLineTexts,
  language: Language,
): string =>
  [
    removedSheets.length === 0 ? texts.restored : fill(texts.restoredSheets, { sheets: removedSheets.join(', ') }),
    ...findings.map((one) => `  [${texts[one.severity]}] ${findingMessage(one, language)}`),
  ].join('\n');
