/** Texts of the result block next to the scores. */
export const block = {
  title: 'ผลวิเคราะห์ ITA ปีงบประมาณ พ.ศ. {year}',
  score: 'คะแนน ITA',
  level: 'ระดับ',
  highestPossible: 'ระดับสูงสุดที่เป็นไปได้',
  instrument: 'เครื่องมือ',
  scoreColumn: 'คะแนน',
  weightColumn: 'น้ำหนัก',
  // Continues “คะแนน” of the previous column, because the whole term is too wide for one column.
  weightedColumn: 'ถ่วงน้ำหนัก',
  part1: 'EIT ส่วนที่ 1 (พิมพ์คะแนน)',
  part2: 'EIT ส่วนที่ 2 (พิมพ์คะแนน)',
  partKnown: 'ทราบแล้ว',
  partUnknown: 'ยังไม่ทราบ',
  partImpossible: 'ไม่สอดคล้องกับ EIT รวม',
  partOutOfRange: 'ต้องเป็น 0–100',
  partInputTitle: 'คะแนน EIT ส่วนที่ {part}',
  partInputMessage: 'พิมพ์คะแนน 0–100 ระดับจะปรับเองทันที',
  indicator: 'ตัวชี้วัด',
  lostColumn: 'รวมที่ลดลง',
  statusColumn: 'สถานะ',
  good: 'ดี',
  watch: 'ควรพัฒนา',
  weak: 'จุดอ่อน',
  noScore: 'ยังไม่มีคะแนน',
  notAScore: 'ต้องเป็น 0–100',
  weakLegend: 'จุดอ่อน: ต่ำกว่า',
  watchLegend: 'ควรพัฒนา: ต่ำกว่า',
  levelTable: 'เกณฑ์ระดับ',
  minimumColumn: 'ITA ≥',
  lineColumn: 'รายส่วน ≥',
  scoreCheckColumn: 'คะแนน ITA',
  partsCheckColumn: 'รายส่วน',
  resultColumn: 'ผล',
  // For a condition. Not “ผ่าน”: that is the name of a level, and next to a bad level it would read as praise.
  met: 'ถึงเกณฑ์',
  missed: 'ไม่ถึงเกณฑ์',
  undecided: 'ยังสรุปไม่ได้',
  asPublished: 'ตามที่ประกาศ',
  held: '◀ ระดับที่ได้',
  heldAtLeast: '◀ ระดับที่ยืนยันได้',
  notHeld: 'ไม่ผ่าน',
  lowestAtLeast: 'ต่ำสุดของ IIT, EIT รายส่วน, OIT ≥',
  lowestAtMost: 'ต่ำสุดของ IIT, EIT รายส่วน, OIT ≤',
  publishedLevel: 'ระดับที่ประกาศ',
} as const;

/** Texts of older versions, which also belong to the add-in. */
export const olderBlock = ['แต้มที่ได้', 'แต้มที่เสีย', /^จุดอ่อน: ต่ำกว่า [\d.]+$/, /^ควรพัฒนา: ต่ำกว่า [\d.]+$/] as const;

export type BlockTexts = Readonly<Record<keyof typeof block, string>>;
