/** A figure (or a level) that the sheet states outside the rows of scores, with what qualifies it. */
import type { PublishedResult } from '../../../ita/readings';
import type { InstrumentId } from '../../../ita/framework';
import type { Label } from '../text/labels';
import type { Qualifiers } from '../text/qualifiers';
import type { ScoreCell } from '../text/scoreCell';

export type Subject =
  /** The ITA score; `sure` when the label says so, not just "รวม". */
  | { readonly kind: 'total'; readonly sure: boolean }
  | { readonly kind: 'level' }
  | { readonly kind: 'instrument'; readonly instrument: InstrumentId }
  /** `sure` unless its label may head a section of a report. */
  | { readonly kind: 'eitPart'; readonly part: 'part1' | 'part2'; readonly sure: boolean }
  | { readonly kind: 'indicator'; readonly indicator: number };

/** Why a figure is not a score of this agency in points of 100. */
export type Aside = 'others' | 'target' | 'count' | 'weighted' | 'criterion' | 'last-year';

export interface Claim {
  readonly subject: Subject;
  /** The figure; null for a level alone. */
  readonly figure: ScoreCell | null;
  readonly level: { readonly level: string; readonly cell: string } | null;
  /** The cell of the figure, or of the level. */
  readonly cell: string;
  /** Fiscal year (B.E.) that the text gives for it; null when it gives none, or several. */
  readonly year: number | null;
  readonly aside: Aside | null;
  readonly isCorrection: boolean;
}

/** The meaning that a label gives the figure next to it; null for a label of something else. */
export function subjectOf(label: Label | null): Subject | null {
  switch (label?.kind) {
    case 'total':
      return { kind: 'total', sure: label.sure };
    case 'level':
      return { kind: 'level' };
    case 'eitPart':
      return { kind: 'eitPart', part: label.part, sure: label.sure };
    case 'instrument':
      return { kind: 'instrument', instrument: label.instrument };
    case 'indicator': {
      const indicator = label.name?.indicator ?? (label.sure ? label.number : null);
      return indicator === null ? null : { kind: 'indicator', indicator };
    }
    default:
      return null;
  }
}

/** The qualifiers that set a figure aside, the clearest first. */
export function asideOf(one: Qualifiers): Aside | null {
  if (one.isCount) return 'count';
  if (one.isTarget) return 'target';
  if (one.isCriterion) return 'criterion';
  if (one.ofOthers) return 'others';
  if (one.isLastYear) return 'last-year';
  return one.isWeighted ? 'weighted' : null;
}

/** Over figures, full marks and limits are mere explanations. */
export const asideOfCaption = (one: Qualifiers): Aside | null => asideOf({ ...one, isCriterion: false });

/** A caption names the year of results; in a sentence any year may be that of the figure. */
export const yearOfCaption = (one: Qualifiers): number | null => yearOf({ ...one, mentioned: [] });

export function yearOf(one: Qualifiers): number | null {
  const years = new Set(one.years.length > 0 ? one.years.map(({ year }) => year) : one.mentioned);
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** A total with its level; none for another claim, or one that is set aside. */
export function totalOf({ subject, figure, level, aside }: Claim): PublishedResult[] {
  if (subject.kind !== 'total' || aside !== null || figure?.ok !== true) return [];
  const { value: score, cell: scoreCell } = figure.reading;
  return [{ score, scoreCell, level: level?.level ?? null, levelCell: level?.cell ?? null }];
}
