import { agencyKind, divisionOf, headOf } from '../../src/ita/agencyKind';
import { assess } from './support';
import { agencyScores, reading, request, SEED } from './support';

test.each([
  ['เทศบาลตำบลควนขนุน', 'municipality', 'นายกเทศมนตรีตำบลควนขนุน'],
  ['เทศบาลเมืองพัทลุง จังหวัดพัทลุง', 'municipality', 'นายกเทศมนตรีเมืองพัทลุง'],
  ['เทศบาลนครหาดใหญ่', 'municipality', 'นายกเทศมนตรีนครหาดใหญ่'],
  ['ทต.ควนขนุน', 'municipality', 'นายกเทศมนตรีตำบลควนขนุน'],
  ['องค์การบริหารส่วนตำบลท่าแค', 'subdistrict', 'นายกองค์การบริหารส่วนตำบลท่าแค'],
  ['อบต. ท่าแค อำเภอเมือง', 'subdistrict', 'นายกองค์การบริหารส่วนตำบลท่าแค'],
  ['องค์การบริหารส่วนจังหวัดพัทลุง', 'provincialAdministration', 'นายกองค์การบริหารส่วนจังหวัดพัทลุง'],
  ['อบจ.พัทลุง', 'provincialAdministration', 'นายกองค์การบริหารส่วนจังหวัดพัทลุง'],
  ['วิทยาลัยเทคนิคพัทลุง', 'college', 'ผู้อำนวยการวิทยาลัยเทคนิคพัทลุง'],
  ['โรงเรียนสตรีพัทลุง', 'school', 'ผู้อำนวยการโรงเรียนสตรีพัทลุง'],
  ['มหาวิทยาลัยทักษิณ', 'university', 'อธิการบดีมหาวิทยาลัยทักษิณ'],
  ['คณะนิติศาสตร์', 'faculty', 'คณบดีคณะนิติศาสตร์'],
  ['โรงพยาบาลควนขนุน', 'hospital', 'ผู้อำนวยการโรงพยาบาลควนขนุน'],
  ['กรมการปกครอง', 'department', 'อธิบดีกรมการปกครอง'],
  ['จังหวัดพัทลุง', 'province', 'ผู้ว่าราชการจังหวัดพัทลุง'],
  ['สำนักงานจังหวัดพัทลุง', 'provincialOffice', 'หัวหน้าสำนักงานจังหวัดพัทลุง'],
  ['ที่ทำการปกครองจังหวัดพัทลุง', 'provincialGovernment', 'ปลัดจังหวัดพัทลุง'],
  ['ที่ทำการปกครองอำเภอควนขนุน', 'district', 'นายอำเภอควนขนุน'],
  ['อำเภอควนขนุน', 'district', 'นายอำเภอควนขนุน'],
] as const)('%s is of the kind %s and headed by %s', (agency, kind, head) => {
  expect([agencyKind(agency), headOf(agency)]).toEqual([kind, head]);
});

test.each(['สำนักงานคณะกรรมการกลาง', 'คณะกรรมการหมู่บ้าน', 'โรงพยาบาลส่งเสริมสุขภาพตำบลท่าแค', 'การประปาส่วนภูมิภาค', null])(
  'of %s neither units nor head are guessed',
  (agency) => {
    expect([agencyKind(agency), headOf(agency), divisionOf(agency)]).toEqual(['unknown', null, 'ส่วนงาน']);
  },
);

test.each([
  ['เทศบาลตำบลควนขนุน', 'สำนักปลัดเทศบาล'],
  ['วิทยาลัยเทคนิคพัทลุง', 'งานบริหารงานทั่วไป'],
])('the plan of %s names its units', (name, office) => {
  const readings = SEED.map((score, index) => reading(index + 1, score));
  const assessed = assess(request(agencyScores(readings, { agency: { name, cell: 'A3' } })));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  const measures = assessed.value.improvement.flatMap((issue) => issue.measures);
  expect(measures.some(({ owner }) => owner.includes(office))).toBe(true);
  expect(JSON.stringify(measures).replaceAll('{year}', '')).not.toMatch(/\{\w+\}/);
});
