/** Random sheets built from claims: of clear ones everything must be read, of doubtful ones nothing wrong may be said. */
import fc from 'fast-check';
import { thaiDigits } from '../../../../src/ita/thaiText';
import type { Grid } from '../../../../src/sheet/grid';
import type { Truth } from './assessed';
import { instruments, levelsOf, pick, total, truthOf, type Claim, type Context, type Facts, type Said } from './claim';
import { lay, type Layout } from './claimLayout';
import { clearClaims } from './clearClaims';
import { doubtfulClaims } from './doubtfulClaims';

export interface Doubt {
  readonly name: string;
  readonly cells: readonly string[];
  /** Whether a remark has to name one of the cells even where the result is right. */
  readonly must: boolean;
}

export interface ClaimSheet {
  readonly sheet: Grid;
  /** What may be said: with a possible level published, that one may be called certain. */
  readonly truths: readonly Truth[];
  readonly doubts: readonly Doubt[];
  /** What stands on it, for the message of a failing test. */
  readonly claims: string;
}

const AGENCIES = ['เทศบาลตำบลควนขนุน', 'องค์การบริหารส่วนตำบลบ้านใหม่', 'เทศบาลเมืองพัทลุง', 'องค์การบริหารส่วนจังหวัดพัทลุง'];
const scores = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 7800, max: 9990 }) }, fc.integer({ min: 5600, max: 9990 })),
  {
    minLength: 10,
    maxLength: 10,
  },
);

const facts: fc.Arbitrary<Facts> = fc
  .record({
    hundredths: scores,
    year: fc.constantFrom(2567, 2568, 2566, 2569),
    agency: fc.constantFrom(...AGENCIES),
    apart: fc.integer({ min: 0, max: 700 }),
    upper: fc.boolean(),
  })
  .map(({ hundredths, year, agency, apart, upper }) => {
    const [, eit] = instruments(hundredths);
    const by = Math.min(apart, 10000 - eit);
    return { hundredths, year, agency, parts: upper ? [eit + by, eit - by] : [eit - by, eit + by] };
  });

const layouts: fc.Arbitrary<Layout> = fc.record({
  shape: fc.constantFrom(
    'tall' as const,
    'headed' as const,
    'long' as const,
    'groups' as const,
    'wide' as const,
    'tables' as const,
  ),
  year: fc.constantFrom('title' as const, 'title' as const, 'tab' as const, 'header' as const, 'label' as const),
  agency: fc.constantFrom('line' as const, 'title' as const, 'label' as const, 'none' as const),
  by: fc.constantFrom('both' as const, 'names' as const, 'numbers' as const),
  merged: fc.constantFrom(0, 0, 1, 2),
  heads: fc.nat({ max: 5 }),
  score: fc.constantFrom(
    'number' as const,
    'number' as const,
    'number' as const,
    'text' as const,
    'thai' as const,
    'points' as const,
  ),
  gap: fc.nat({ max: 2 }),
  down: fc.nat({ max: 1 }),
  right: fc.nat({ max: 1 }),
});

interface Choice {
  readonly facts: Facts;
  readonly layout: Layout;
  readonly thai: boolean;
  readonly level: number;
  readonly clear: readonly Chosen[];
  readonly doubtful: readonly Chosen[];
}
interface Chosen {
  readonly name: string;
  readonly choice: number;
  readonly others: readonly number[];
}

const chosen = (names: readonly string[], least: number, most: number): fc.Arbitrary<Chosen[]> =>
  fc.uniqueArray(fc.record({ name: fc.constantFrom(...names), choice: fc.nat({ max: 239 }), others: scores }), {
    minLength: least,
    maxLength: most,
    selector: ({ name }) => name,
  });

/** Claims that cannot stand beside each other: they would say the same thing twice, or settle each other's doubt. */
const EXCLUDES: Readonly<Record<string, readonly string[]>> = {
  wrongTotal: ['trueTotal', 'yearsOfTotals'],
  wrongLevel: ['trueTotal', 'yearsOfTotals'],
  otherParts: ['trueParts'],
  wrongPoints: ['instrumentRows', 'weights'],
  twoTables: ['trueTotal', 'yearsOfTotals', 'lastTable', 'otherTable'],
  otherTable: ['lastTable'],
  allCorrected: ['lastYears', 'targets', 'meansBeside', 'otherYearInHeader'],
  laterYear: ['targets', 'plans'],
  captionOfOneInstrument: [
    'lastTable',
    'otherTable',
    'captionOfOthers',
    'otherYearInHeader',
    'otherYearOnTab',
    'noYear',
    'twoTables',
  ],
  captionOfOthers: [
    'twoTables',
    'lastTable',
    'otherTable',
    'otherYearInHeader',
    'otherYearOnTab',
    'noYear',
    'yearsOfTotals',
  ],
  otherYearInHeader: [
    'lastYears',
    'lastTable',
    'laterYear',
    'targets',
    'otherYearOnTab',
    'noYear',
    'yearsOfTotals',
    'otherTable',
  ],
  otherYearOnTab: ['lastTable', 'laterYear', 'noYear', 'otherTable'],
  noYear: [...Object.keys(clearClaims), 'laterYear', 'otherTable', 'otherParts', 'twoTables', 'wrongTotal'],
};

const excludes = (one: string, other: string): boolean =>
  (EXCLUDES[one] ?? []).includes(other) || (EXCLUDES[other] ?? []).includes(one);

function compatible(all: readonly Chosen[]): Chosen[] {
  const kept: Chosen[] = [];
  for (const one of all) if (!kept.some((other) => excludes(one.name, other.name))) kept.push(one);
  return kept;
}

function made(choice: Choice): ClaimSheet {
  const { facts: given, layout, thai } = choice;
  const doubtful = compatible(choice.doubtful);
  const inTables = doubtful.some(({ name }) => name === 'captionOfOneInstrument');
  const isOfOthers = doubtful.some(({ name }) => name === 'captionOfOthers');
  const all = compatible([...doubtful, ...choice.clear]);
  const levels = levelsOf(given.hundredths, all.some(({ name }) => name === 'trueParts') ? given.parts : null);
  const said = all.map((one, index) => {
    const context: Context = {
      facts: given,
      score: total(given.hundredths) / 100,
      level: pick(levels, choice.level),
      merges: layout.shape !== 'wide' && layout.shape !== 'tables' && !inTables,
      others: one.others,
      choice: one.choice,
      digits: (text) => (thai ? thaiDigits(text) : String(text)),
      blame: (value) => ({ value, claim: index }),
    };
    return claimOf(one.name)(context);
  });
  // Three tables, one an instrument, are read like others when their captions agree.
  const captions =
    layout.shape === 'tables' && !said.some(blocksCaptions) ? [ownCaptions(given, thai, choice.level)] : [];
  const { sheet, blamed } = lay(given, [...said, ...captions], layout, thai);
  return {
    sheet,
    truths: truthsOf(given, said, layout),
    doubts: doubtful.map(({ name }, index) => ({
      name,
      cells: blamed[index] ?? [],
      // Under a caption of targets or means a total may be theirs as well: it is enough that the caption is named.
      must: (doubtfulClaims[name]?.must ?? false) && (name === 'captionOfOthers' || !isOfOthers),
    })),
    claims: [...all.map(({ name, choice: number }) => `${name} ${number}`), layout.shape, layout.year].join(', '),
  };
}

const claimOf = (name: string): Claim => {
  const claim = clearClaims[name] ?? doubtfulClaims[name]?.claim;
  if (claim === undefined) throw new Error(`no claim ${name}`);
  return claim;
};

const blocksCaptions = ({ captions, title, tab, scoreHead, table }: Said): boolean =>
  captions !== undefined ||
  title !== undefined ||
  tab !== undefined ||
  scoreHead !== undefined ||
  (table !== undefined && table.rows.length > 10);

function ownCaptions({ year }: Facts, thai: boolean, choice: number): Said {
  const write = (instrument: string) => {
    const text = pick(
      [`แบบวัด ${instrument} ปีงบประมาณ พ.ศ. ${year}`, `${instrument} ปี ${year}`, `แบบวัด ${instrument} (ปี ${year})`],
      choice,
    );
    return thai ? thaiDigits(text) : text;
  };
  return { captions: { IIT: write('IIT'), EIT: write('EIT'), OIT: write('OIT') } };
}

function truthsOf(given: Facts, said: readonly Said[], layout: Layout): Truth[] {
  const truth = truthOf(given, said);
  const levels = [truth.level, ...said.flatMap(({ tellsLevel }) => tellsLevel ?? [])];
  // Where no line names it, the agency may be known from a sentence; it is never one that a sentence compares with.
  const agencies = layout.agency === 'none' ? [null, given.agency] : [given.agency];
  return levels.flatMap((level) => agencies.map((agency) => ({ ...truth, level, agency })));
}

const sheets = (clear: fc.Arbitrary<Chosen[]>, doubtful: fc.Arbitrary<Chosen[]>): fc.Arbitrary<ClaimSheet> =>
  fc.record({ facts, layout: layouts, thai: fc.boolean(), level: fc.nat({ max: 3 }), clear, doubtful }).map(made);

/** Nothing on them can be read in two ways. */
export const clearSheets = sheets(chosen(Object.keys(clearClaims), 0, 4), fc.constant([]));

/** Something on them contradicts the scores, or may be what is meant. */
export const doubtfulSheets = sheets(chosen(Object.keys(clearClaims), 0, 2), chosen(Object.keys(doubtfulClaims), 1, 2));
