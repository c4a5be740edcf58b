/** Three agencies whose worksheets are looked at by people: the seed, one with many weak points, one of older rules. */
import agencies from '../fixtures/agencies.json';
import { SEED } from '../ita/support';

export interface GoldenAgency {
  /** Part of file names. */
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  /** Indicators 1–10. */
  readonly scores: readonly number[];
}

const published = (id: string, year: number, name: string): GoldenAgency => {
  const found = agencies.find((one) => one.year === year && one.agency.includes(name));
  if (found === undefined) throw new Error(`${name} is not in agencies.json`);
  return { id, agency: found.agency, year, scores: found.indicators };
};

export const seedAgency: GoldenAgency = {
  id: 'municipality-2567',
  agency: 'เทศบาลตำบลควนขนุน',
  year: 2567,
  scores: SEED,
};

export const goldenAgencies: readonly GoldenAgency[] = [
  seedAgency,
  published('college-2566', 2566, 'วิทยาลัยอาชีวศึกษา'),
  published('faculty-2563', 2563, 'คณะนิติศาสตร์'),
];
