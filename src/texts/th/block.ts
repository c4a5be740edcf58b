/** Texts of the result block beside the scores. */
export const block = {
  title: 'ผลวิเคราะห์ ITA ปีงบประมาณ พ.ศ. {year}',
  score: 'คะแนน ITA',
  level: 'ระดับ',
  highestPossible: 'ระดับสูงสุดที่เป็นไปได้',
  instrument: 'เครื่องมือ',
  scoreColumn: 'คะแนน',
  weightColumn: 'น้ำหนัก',
  weightedColumn: 'แต้มที่ได้',
  part1: 'EIT ส่วนที่ 1 (พิมพ์คะแนน)',
  part2: 'EIT ส่วนที่ 2 (พิมพ์คะแนน)',
  partKnown: 'ทราบแล้ว',
  partUnknown: 'ยังไม่ทราบ',
  partImpossible: 'ขัดกับ EIT',
  partOutOfRange: 'ไม่ใช่ 0–100',
  partInputTitle: 'คะแนน EIT ส่วนที่ {part}',
  partInputMessage: 'พิมพ์คะแนน 0–100 ระดับจะปรับเองทันที',
  indicator: 'ตัวชี้วัด',
  lostColumn: 'แต้มที่เสีย',
  statusColumn: 'สถานะ',
  good: 'ดี',
  watch: 'ควรพัฒนา',
  weak: 'จุดอ่อน',
  weakLegend: 'จุดอ่อน: ต่ำกว่า {line}',
  watchLegend: 'ควรพัฒนา: ต่ำกว่า {line}',
} as const;

export type BlockTexts = Readonly<Record<keyof typeof block, string>>;
