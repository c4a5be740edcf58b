/** Totals, levels and EIT parts in a line of their own next to the scores: "คะแนน ITA" over one merged cell. */
import type { ChosenLine } from '../tables/chooseScoreLines';
import { headerText, scoreAt, type ValueLine } from '../tables/table';
import type { Lexicon } from '../text/lexicon';
import type { LevelNames } from '../text/levelNames';
import { qualifiersOf } from '../text/qualifiers';
import { asideOf, subjectOf, yearOf, type Claim } from './claim';
import { isFigure, readScoreCell } from '../text/scoreCell';
import { scoreInRemark } from './claimsInSentences';

export interface Words {
  readonly lexicon: Lexicon;
  readonly levels: LevelNames;
}

/** Scores that remarks in an indicator's own row state. */
export function remarkClaims({ table, line, positions }: ChosenLine): Claim[] {
  const { view } = table;
  if (line.agency !== null) return [];
  const lines = table.valueLines.filter(({ across, agency }) => across !== line.across && agency === null);
  return positions.indicators.flatMap(({ along, indicator }) =>
    lines.flatMap(({ across }): Claim[] => {
      const text = view.text(along, across);
      const figure = text === '' || isFigure(text) ? null : scoreInRemark(text);
      if (figure === null) return [];
      const cell = view.address(along, across);
      return [
        {
          subject: { kind: 'indicator', indicator },
          figure: readScoreCell(figure, 'General', cell),
          level: null,
          cell,
          year: null,
          aside: null,
          isCorrection: qualifiersOf(text).isCorrection,
        },
      ];
    }),
  );
}

export function columnClaims(chosen: ChosenLine, words: Words): Claim[] {
  const { table, line } = chosen;
  if (line.agency !== null) return [];
  return table.valueLines
    .filter(({ across, agency }) => across !== line.across && agency === null)
    .flatMap((one) => claimOf(chosen, one, words));
}

function claimOf({ table, positions }: ChosenLine, line: ValueLine, { lexicon, levels }: Words): Claim[] {
  const { view } = table;
  const header = headerText(table, line);
  const subject = subjectOf(lexicon.label(header));
  if (subject === null || subject.kind === 'indicator' || subject.kind === 'instrument') return [];
  const filled = positions.indicators.filter(({ along }) => !view.isBlank(along, line.across));
  const [first] = filled;
  if (first === undefined) return [];
  const qualifiers = qualifiersOf(header);
  const said = {
    subject,
    year: line.year ?? yearOf(qualifiers),
    aside: asideOf(qualifiers),
    isCorrection: qualifiers.isCorrection,
  };
  const cell = view.address(first.along, line.across);
  if (subject.kind === 'level') {
    // Ten levels belong to the indicators.
    const level = filled.length === 1 ? levels.exactly(view.text(first.along, line.across)) : null;
    return level === null ? [] : [{ ...said, figure: null, level: { level, cell }, cell }];
  }
  const values = new Set(filled.map(({ along }) => view.value(along, line.across)));
  const value = view.value(first.along, line.across);
  if (values.size > 1 || !isFigure(value)) return [];
  return [{ ...said, figure: scoreAt(view, first.along, line.across), level: null, cell }];
}
