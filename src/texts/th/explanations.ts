import type { ExplanationCode } from '../../ita/messageCodes';

/** Thai sentences that explain levels and the way to the next one. */
export const explanations: Readonly<Record<ExplanationCode, string>> = {
  'condition-score': 'ITA',
  'condition-IIT': 'IIT',
  'condition-EIT': 'EIT รวม',
  'condition-EIT1': 'EIT ส่วนที่ 1',
  'condition-EIT2': 'EIT ส่วนที่ 2',
  'condition-EIT-both': 'EIT ทั้งสองส่วน',
  'condition-OIT': 'OIT',
  'condition-missed': '{condition} {figure} ขาดอีก {missing} คะแนน (เกณฑ์ {line})',
  'EIT-missed': 'EIT รวม {figure} ต่ำกว่า {line} จึงมีอย่างน้อยหนึ่งส่วนที่ต่ำกว่า {line}',
  'parts-all': 'ทุกเครื่องมือและ EIT ทั้งสองส่วนไม่ต่ำกว่า {line}',
  'parts-below': 'มีอย่างน้อยหนึ่งส่วนต่ำกว่า {line}',
  'must-know': 'ต้องทราบคะแนน {conditions} (ไม่ต่ำกว่า {line})',
  'published-below': 'ระดับที่ประกาศแสดงว่า EIT มีอย่างน้อยหนึ่งส่วนต่ำกว่า {line}',
  'next-highest': 'ผลการประเมินอยู่ในระดับสูงสุดแล้ว คือ “{level}”',
  'next-goal': 'เป้าหมายคือระดับ “{goal}” (คะแนน ITA ไม่ต่ำกว่า {line}) ซึ่งยังขาดอีก {missing} คะแนน โดยขั้นแรกคือระดับ “{level}”',
  'next-missing': 'การเลื่อนเป็นระดับ “{level}” ต้องเพิ่มคะแนน {gaps}',
  gap: '{condition} อีก {missing} คะแนน (จาก {figure} เป็น {line})',
  'next-parts-if-both':
    'ระดับ “{level}” ต้องมีคะแนน EIT ทั้งสองส่วนไม่ต่ำกว่า {line} หากส่วนใดยังต่ำกว่า {line} ต้องเพิ่มส่วนนั้นให้ถึง {line}',
  'next-parts-if': 'ระดับ “{level}” ต้องมีคะแนน {conditions} ไม่ต่ำกว่า {line} หากส่วนใดยังต่ำกว่า {line} ต้องเพิ่มส่วนนั้นให้ถึง {line}',
  'next-parts-published':
    'ผลที่ประกาศเป็นระดับ “{published}” แสดงว่า EIT มีอย่างน้อยหนึ่งส่วนต่ำกว่า {line} ต้องเพิ่มส่วนนั้นให้ถึง {line} จึงจะได้ระดับ “{level}”',
  'next-steps': 'แนวทางที่กระจายการพัฒนาคือยกระดับ{steps}',
  steps: 'ตัวชี้วัดที่ {indicators} ให้ได้ {to} คะแนน',
  step: '{indicator} ({from})',
  'next-start': 'โดยควรเร่งพัฒนาตัวชี้วัด EIT ที่ต่ำที่สุด คือตัวชี้วัดที่ {indicator} {name} ({score} คะแนน)',
};
