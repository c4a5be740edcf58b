/** Sentences about other years, plans, other agencies and other matters, above the table or below it. */
import { pick, total, written, type Claim, type Context, type Said } from './claim';

/** A line of text above the table or below it. */
const line = (text: string, choice: number): Said => (choice % 2 === 0 ? { below: [[text]] } : { above: [[text]] });
const sentences =
  (...texts: readonly ((context: Context) => string)[]): Claim =>
  (context) =>
    line(context.digits(pick(texts, context.choice >> 1)(context)), context.choice);

/** The total of the other scores, as text. */
const other = ({ others }: Context): string => written(total(others));

export const otherYears = sentences(
  (c) => `ปี ${c.facts.year - 1} ได้คะแนน ITA ${other(c)} คะแนน`,
  (c) => `ผลการประเมินปีงบประมาณ พ.ศ. ${c.facts.year - 1} ได้ ${other(c)} คะแนน อยู่ในระดับ ผ่าน`,
  (c) => `เมื่อปี ${c.facts.year - 2} ได้คะแนนรวม ${other(c)} คะแนน`,
  (c) => `คะแนนเพิ่มขึ้นจากปี ${c.facts.year - 1} จำนวน 2.31 คะแนน`,
  (c) => `สูงกว่าผลการประเมิน ปี ${c.facts.year - 2} อยู่ 3.50 คะแนน`,
  (c) => `เทียบกับปีงบประมาณ พ.ศ. ${c.facts.year - 1} คะแนนลดลงร้อยละ 1.20`,
  (c) => `ปีที่แล้วได้ ${other(c)} คะแนน`,
  (c) => `จากเดิมปี ${c.facts.year - 1} ที่ได้ ${other(c)} คะแนน`,
  (c) => `ผลย้อนหลัง: ปี ${c.facts.year - 2} ได้ 85.10 คะแนน ปี ${c.facts.year - 1} ได้ ${other(c)} คะแนน`,
  (c) => `คะแนนปี ${c.facts.year - 1} = ${other(c)} (ระดับผ่าน)`,
  (c) => `(ปี ${c.facts.year - 1}: ${other(c)} คะแนน)`,
);

export const plans = sentences(
  (c) => `ตั้งเป้าหมายปี ${c.facts.year + 1} ไว้ที่ 95 คะแนน`,
  (c) => `เป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. ${c.facts.year + 1} ไม่น้อยกว่าร้อยละ 90`,
  (c) => `คาดการณ์ปี ${c.facts.year + 1} จะได้ ${other(c)} คะแนน`,
  (c) => `ตามแผนพัฒนาท้องถิ่น (พ.ศ. ${c.facts.year - 1} - ${c.facts.year + 3})`,
  (c) => `ดำเนินการตามมาตรการตลอดปีงบประมาณ พ.ศ. ${c.facts.year + 1}`,
  (c) => `ปี ${c.facts.year + 1} ต้องได้ไม่ต่ำกว่า 95 คะแนน`,
  () => 'คาดหวังให้ได้ 90 คะแนนขึ้นไปทุกตัวชี้วัด',
  (c) => `ตัวชี้วัดตามแผน ปี ${c.facts.year + 1}: คะแนน ITA ร้อยละ 90`,
  (c) => `มุ่งสู่ระดับผ่านดีเยี่ยมในปี ${c.facts.year + 1}`,
);

export const meansOfOthers = sentences(
  (c) => `ค่าเฉลี่ยระดับประเทศ ปี ${c.facts.year} เท่ากับ ${other(c)} คะแนน`,
  (c) => `คะแนนเฉลี่ยจังหวัดพัทลุง เท่ากับ ${other(c)}`,
  (c) => `คะแนนเฉลี่ยของเทศบาลตำบลทั้งประเทศ คือ ${other(c)} คะแนน`,
  (c) => `คะแนนสูงสุดของอำเภอควนขนุน คือ ${other(c)} คะแนน`,
  (c) => `สูงกว่าเทศบาลตำบลนาท่อมที่ได้ ${other(c)} คะแนน`,
  (c) => `ภาพรวมทั้งประเทศ ${other(c)} คะแนน`,
  (c) => `อปท. ทั้งจังหวัดได้คะแนนเฉลี่ย ${other(c)} คะแนน`,
  (c) => `ค่าเฉลี่ยคะแนน ITA ของอำเภอ ${other(c)}`,
  () => 'ทั้งประเทศมีหน่วยงานที่ผ่าน 85 คะแนน ร้อยละ 94.17',
);

export const neither = sentences(
  () => 'ยกฐานะเป็นเทศบาลตำบลเมื่อ พ.ศ. 2542',
  (c) => `ข้อมูล ณ วันที่ 30 กันยายน ${c.facts.year}`,
  (c) => `ประกาศผลเมื่อวันที่ 15 สิงหาคม ${c.facts.year + 1}`,
  () => 'คะแนนเต็ม 100 คะแนน',
  () => 'อยู่ในลำดับที่ 1,014 ของหน่วยงานประเภทเทศบาลตำบล',
  () => 'ลำดับที่ 12 ของจังหวัด จาก 73 แห่ง',
  () => 'เกณฑ์: ผ่านดี 85.00 – 94.99 คะแนน',
  () => 'คะแนนที่ยังขาดจึงจะได้ระดับผ่านดีเยี่ยม 1.26 คะแนน',
  () => 'ผู้จัดทำ: นักทรัพยากรบุคคล โทร. 0-7468-1234 ต่อ 12',
  () => 'หน้า 3 จาก 12',
  () => 'คะแนนความพึงพอใจในการให้บริการ ร้อยละ 96.20',
  () => 'งบประมาณรายจ่าย 45.50 ล้านบาท',
  (c) => `ตามหนังสือสำนักงาน ป.ป.ช. ที่ ปช 0008/ว 12 ลงวันที่ 5 สิงหาคม ${c.facts.year}`,
  () => 'ตัวชี้วัดที่ต่ำกว่า 85 คะแนน จำนวน 3 ตัวชี้วัด',
);
