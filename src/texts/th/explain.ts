/** Sentences that explain levels and the way to the next one. */
export const explain = {
  and: ' และ ',
  comma: ', ',
  'condition-score': 'คะแนน ITA',
  'condition-IIT': 'IIT',
  'condition-EIT': 'EIT รวม',
  'condition-EIT1': 'EIT ส่วนที่ 1',
  'condition-EIT2': 'EIT ส่วนที่ 2',
  'condition-EIT-both': 'EIT ทั้งสองส่วน',
  'condition-OIT': 'OIT',
  'condition-met': '{condition} {figure} ถึงเกณฑ์ {line}',
  'condition-implied': '{condition} ถึงเกณฑ์ {line} โดยอนุมานจากคะแนน EIT รวม',
  'condition-missed': '{condition} {figure} ขาดอีก {missing} จึงจะถึงเกณฑ์ {line}',
  'condition-unknown': 'ยังไม่ทราบ {condition} ซึ่งต้องไม่ต่ำกว่า {line}',
  'EIT-missed': 'EIT รวม {figure} ต่ำกว่า {line} แสดงว่ามีอย่างน้อยหนึ่งส่วนต่ำกว่า {line}',
  'level-met': 'ระดับ {level}: ครบทุกเงื่อนไข',
  'level-missed': 'ระดับ {level}: ไม่ถึง เพราะ {reasons}',
  'level-unknown': 'ระดับ {level}: ยังตัดสินไม่ได้ ต้องทราบ {conditions}',
  'next-highest': 'ผลการประเมินอยู่ในระดับสูงสุดแล้ว คือ {level}',
  'next-missing': 'จะเลื่อนเป็นระดับ {level} ต้องเพิ่ม {gaps}',
  gap: '{condition} อีก {missing} คะแนน (จาก {figure} เป็น {line})',
  'next-parts-if': 'ระดับ {level} ต้องมี {conditions} ไม่ต่ำกว่า {line} หากส่วนใดยังต่ำกว่า {line} ต้องเพิ่มส่วนนั้นให้ถึง {line}',
  'next-parts-published':
    'ผลที่ประกาศเป็นระดับ {published} แสดงว่า EIT มีอย่างน้อยหนึ่งส่วนต่ำกว่า {line} ต้องเพิ่มส่วนนั้นให้ถึง {line} จึงจะได้ระดับ {level}',
  'next-cheapest': 'ทางที่สั้นที่สุดคือ {steps}',
  step: 'เพิ่มตัวชี้วัดที่ {indicator} {name} จาก {from} เป็น {to}',
  'next-start': 'ตัวชี้วัด EIT ที่ยังเพิ่มได้มากที่สุดคือ ตัวชี้วัดที่ {indicator} {name} ({score})',
} as const;

export type ExplainCode = keyof typeof explain;
