/** Rules of fiscal years 2563–2565: seven letter levels, decided by the score alone (ITA 2563–2565 level table). */
import type { Framework, Level } from '../framework';
import { indicators, instruments } from './indicators';

const level = (name: string, minimum: number): Level => ({ name, englishName: name, minimum, everyPart: null });

export const years2563: Framework = {
  id: '2563–2565',
  firstYear: 2563,
  lastYear: 2565,
  indicators,
  instruments,
  levels: [
    level('AA', 95),
    level('A', 85),
    level('B', 75),
    level('C', 65),
    level('D', 55),
    level('E', 50),
    level('F', 0),
  ],
  goal: 'A',
  lines: { weak: 85, watch: 95 },
  questions: [],
};
