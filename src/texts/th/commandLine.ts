/** Texts of the command line. */
export const commandLine = {
  usage:
    'วิธีใช้: npm run analyse -- IN.xlsx [--sheet ชื่อแผ่นงาน] [--year 2567] [--eit1 คะแนน] [--eit2 คะแนน] [--out OUT.xlsx] [--json] [--restore] [--force] [--lang th|en]',
  wrongOption: 'ตัวเลือกไม่ถูกต้อง: {option}',
  noFile: 'ต้องระบุไฟล์ .xlsx หนึ่งไฟล์',
  unreadable: 'เปิดไฟล์ {file} ไม่ได้: {reason}',
  notFound: 'ไม่พบไฟล์',
  unwritable: 'บันทึกไฟล์ {file} ไม่ได้: {reason}',
  agencyUnknown: 'ไม่ทราบชื่อหน่วยงาน',
  title: 'ITA ปีงบประมาณ พ.ศ. {year} – {agency} (แผ่นงาน “{sheet}”)',
  score: 'คะแนน ITA {score}  ระดับ {level}',
  possible: 'อาจเป็น {levels} เมื่อทราบคะแนน EIT ทั้งสองส่วน',
  instrument: '{id}  {score} × {weight} = {weighted}',
  weakTitle: 'ตัวชี้วัดที่ควรปรับปรุง (เรียงตามคะแนนที่เสีย)',
  weak: 'จุดอ่อน',
  watch: 'ควรพัฒนา',
  indicator: '{cell}  {id}. {name}  {score}  [{band}]  −{lost}',
  findings: 'ข้อสังเกต',
  error: 'ข้อผิดพลาด',
  warning: 'คำเตือน',
  info: 'ข้อมูล',
  written: 'เขียนแผ่นงาน {sheets} และผลที่ {block}',
  restored: 'คืนค่าเดิมแล้ว',
  restoredSheets: 'คืนค่าเดิมแล้ว นำแผ่นงานออก: {sheets}',
  saved: 'บันทึกเป็น {file}',
  notSaved: 'ยังไม่ได้บันทึกสิ่งใด ไฟล์ {file} ยังเป็นเหมือนเดิม หากต้องการบันทึก โปรดระบุ --out OUT.xlsx',
  forceAnswers: 'หากต้องการดำเนินการต่อ โปรดสั่งอีกครั้งพร้อม --force',
} as const;

export type CommandLineTexts = Readonly<Record<keyof typeof commandLine, string>>;
