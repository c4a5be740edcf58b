/** Texts of the tables on the analysis worksheet that come before the official table. */
export const analysisSections = {
  indicatorsTitle: 'คะแนนรายตัวชี้วัดจำแนกตามเครื่องมือประเมิน',
  number: 'ที่',
  indicator: 'เครื่องมือ / ตัวชี้วัด',
  score: 'คะแนน',
  scoreOfYear: 'ปี {year}',
  change: 'เพิ่ม/ลด',
  state: 'สถานะ',
  weight: 'น้ำหนักร้อยละ {weight}',
  lowest: ' (ต่ำที่สุดใน {instrument})',
  levelsTitle: 'เกณฑ์ระดับผลการประเมินและผลการพิจารณา',
  level: 'ระดับ',
  range: 'คะแนน ITA',
  rangeOfLevel: '{from}–{to}',
  conditions: 'เงื่อนไขรายเครื่องมือ',
  result: 'ผลการพิจารณา',
  held: '◀ ระดับที่ได้',
  heldAtLeast: '◀ ระดับที่ยืนยันได้',
  missed: 'ไม่ผ่านเงื่อนไข: {reasons}',
  open: 'ยังสรุปไม่ได้: {reasons}',
  way: '{sentences}',
  issuesTitle: 'ผลการวิเคราะห์ประเด็นที่ต้องปรับปรุงและพัฒนา {count} ประเด็น',
  toCheckColumn: 'ข้อที่ควรตรวจสอบก่อนสรุป (คอลัมน์นี้ไม่พิมพ์)',
  historyTitle: 'ผลการประเมินในภาพรวมย้อนหลัง',
  year: 'ปีงบประมาณ',
  total: 'คะแนน ITA',
} as const;

/** Titles of the tables in earlier versions, by which their worksheets are still recognised. */
export const formerSections = { levelsTitle: 'เกณฑ์ระดับผลการประเมินและผลเทียบเกณฑ์' } as const;
