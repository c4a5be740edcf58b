/** Rules of fiscal years 2566–2568: five levels, the two highest with conditions on parts (ITA 2567 level table). */
import type { Framework } from '../framework';
import { indicators, instruments } from './indicators';
import { questions2566 } from './questions2566';

export const years2566: Framework = {
  id: '2566–2568',
  firstYear: 2566,
  lastYear: 2568,
  indicators,
  instruments,
  levels: [
    { name: 'ผ่านดีเยี่ยม', englishName: 'Pass with excellence', minimum: 95, everyPart: 95 },
    { name: 'ผ่านดี', englishName: 'Pass with merit', minimum: 85, everyPart: 85 },
    { name: 'ผ่าน', englishName: 'Pass', minimum: 85, everyPart: null },
    { name: 'ต้องปรับปรุง', englishName: 'Needs improvement', minimum: 70, everyPart: null },
    { name: 'ต้องปรับปรุงโดยด่วน', englishName: 'Needs urgent improvement', minimum: 0, everyPart: null },
  ],
  goal: 'ผ่าน',
  lines: { weak: 85, watch: 95 },
  questions: questions2566,
};
