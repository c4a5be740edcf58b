/** Findings: the work goes on, but the user must know. {cells} stands for the cells the finding names. */
export const findings = {
  'score-conflict':
    'ตัวชี้วัดที่ {indicator} มีสองค่า: {kept} ({keptCell}) กับ {rejected} ({rejectedCell}) ใช้ {kept} เพราะเป็นค่าเดียวที่คำนวณได้คะแนน ITA {published} ตรงกับที่ประกาศ โปรดแก้ไขเซลล์ {rejectedCell}',
  'indicator-from-questions':
    'ตัวชี้วัดที่ {indicator} = {score} คำนวณจากค่าเฉลี่ยของคะแนนรายข้อ ({cells}) เพราะไม่มีคะแนนของตัวชี้วัดในแผ่นงาน',
  'same-score-twice': 'ตัวชี้วัดที่ {indicator} ปรากฏหลายแห่งด้วยค่าเดียวกัน ({cells})',
  'published-score-differs':
    'คะแนนที่คำนวณได้ {computed} ต่างจากคะแนนที่ประกาศ {published} ({cells}) อยู่ {difference} แสดงว่ามีคะแนนตัวชี้วัดที่คัดลอกผิดอย่างน้อยหนึ่งค่า',
  'published-score-rounding':
    'คะแนนที่คำนวณได้ {computed} ต่างจากคะแนนที่ประกาศ {published} ({cells}) เพียง {difference} ซึ่งเกิดจากการปัดเศษ',
  'published-level-differs': 'ระดับที่ประกาศ “{published}” ({cells}) ไม่อยู่ในระดับที่เป็นไปได้: {possible}',
  'published-level-unknown': 'ระดับที่ประกาศ “{published}” ({cells}) ไม่ใช่ชื่อระดับตามหลักเกณฑ์ปีงบประมาณ พ.ศ. {year}',
  'year-not-found': 'ไม่พบปีงบประมาณในแผ่นงาน จึงใช้หลักเกณฑ์ล่าสุด (ปีงบประมาณ พ.ศ. {year})',
  'year-beyond-rules': 'ยังไม่มีหลักเกณฑ์ที่ยืนยันแล้วสำหรับปีงบประมาณ พ.ศ. {year} จึงใช้หลักเกณฑ์ล่าสุดที่ทราบ (ปี {rules})',
  'year-before-rules': 'ไม่มีหลักเกณฑ์สำหรับปีงบประมาณ พ.ศ. {year} จึงใช้หลักเกณฑ์เก่าที่สุดที่ทราบ (ปี {rules})',
  'year-conflict': 'แผ่นงานระบุปีงบประมาณ พ.ศ. {found} ({cells}) แต่กำหนดให้ใช้ พ.ศ. {given}',
  'eit-parts-impossible':
    'คะแนน EIT ส่วนที่ 1 ({part1}) และส่วนที่ 2 ({part2}) อยู่ฝั่งเดียวกันของคะแนน EIT รวม ({eit}) ซึ่งเป็นไปไม่ได้ จึงไม่นำมาใช้ตัดสินระดับ โปรดตรวจสอบ',
  'eit-part-conflict': 'EIT ส่วนที่ {part} มีสองค่า: {kept} ({keptCell}) กับ {rejected} ({rejectedCell}) ใช้ค่าแรก',
  'eit-part-out-of-range': 'EIT ส่วนที่ {part} ในเซลล์ {cells} คือ “{value}” ต้องเป็นตัวเลข 0–100 จึงยังไม่นำมาใช้',
  'instrument-differs':
    'คะแนน {instrument} ในแผ่นงาน {found} ({foundCell}) ต่างจากค่าเฉลี่ยของตัวชี้วัด {computed} ({indicatorCells})',
  'instrument-points-differ':
    'คะแนนถ่วงน้ำหนักของ {instrument} ในแผ่นงาน {found} ({foundCell}) ไม่ตรงกับที่คำนวณจากตัวชี้วัด {computed} จาก {full} ({indicatorCells})',
  'indicator-name-differs': 'ชื่อในแถวของตัวชี้วัดที่ {indicator} ({cells}) คือ “{name}” ไม่ตรงกับชื่อทางการ “{official}”',
  'text-scores': 'คะแนนเป็นข้อความ ไม่ใช่ตัวเลข ({cells}) อ่านได้ แต่ควรแก้เป็นตัวเลข',
  'several-years': 'พบหลายปีงบประมาณในแผ่นงาน ({found}) วิเคราะห์ปี พ.ศ. {year}',
  'several-agencies': 'พบคะแนนของ {count} หน่วยงาน ({cells}) วิเคราะห์หน่วยงานแรก: {agency}',
  'agency-not-found': 'ไม่พบชื่อหน่วยงานในแผ่นงาน เอกสารที่สร้างจะเว้นชื่อหน่วยงานไว้ให้เติม',
  'other-sheet': 'แผ่นงาน “{active}” ไม่มีคะแนน จึงใช้แผ่นงาน “{sheet}”',
  'block-elsewhere': 'ไม่มีที่ว่างข้างตารางคะแนน จึงวางผลวิเคราะห์ไว้ใต้ข้อมูล ({cells})',
  'hidden-cells': 'แผ่นงาน “{sheet}” มีแถวหรือคอลัมน์ที่ซ่อนอยู่{where} (ซ่อนเองหรือด้วยตัวกรอง) ค่าในนั้นถูกอ่านด้วย',
  'published-conflict': 'แผ่นงานระบุคะแนนรวมไม่ตรงกัน {found} ({cells}) จึงไม่ได้ใช้คะแนนรวมใดตรวจสอบ โปรดแก้ให้ตรงกัน',
  'agency-skipped': 'ไม่ได้อ่านคะแนนของ {agency} เพราะคะแนนไม่ครบหรืออ่านไม่ได้ ({cells})',
  'table-not-read': 'ตารางที่ {cells} มีตัวชี้วัดหรือตัวเลข แต่ไม่มีหัวคอลัมน์คะแนนที่รู้จัก จึงไม่ได้อ่าน โปรดตรวจสอบหัวตาราง',
  'column-not-read': 'ไม่ได้อ่านตัวเลขข้างคะแนนที่ {cells} เพราะไม่รู้จักหัวตาราง โปรดตรวจสอบว่าไม่ใช่คะแนนที่ต้องการ',
  'score-without-indicator': 'ตัวเลขใน {cells} อยู่ในแนวเดียวกับคะแนนแต่ไม่มีตัวชี้วัดกำกับ จึงไม่ได้ใช้',
  'scores-low': 'ไม่มีคะแนนใดเกิน {highest} ({cells}) โปรดตรวจสอบว่าเป็นคะแนนเต็ม 100',
  'question-conflict': 'ข้อคำถาม {question} มีหลายค่า: {values} ({cells}) ใช้ค่าต่ำสุด {kept} ({keptCell}) โปรดแก้ให้ตรงกัน',
  'questions-differ':
    'ค่าเฉลี่ยของข้อคำถามในตัวชี้วัดที่ {indicator} คือ {mean} ({questionCells}) ไม่ตรงกับคะแนนตัวชี้วัด {score} ({scoreCell}) โปรดตรวจสอบ',
  'question-not-read': 'คะแนนของข้อ {question} ในเซลล์ {cells} คือ “{value}” อ่านไม่ได้ จึงไม่นำมาใช้',
  'catalogue-columns-missing':
    'แผ่นงานคลังมาตรการไม่มีคอลัมน์ {columns} ({cells}) จึงใช้คลังมาตรการเริ่มต้น โปรดใส่ชื่อคอลัมน์คืน หรือกดคืนคลังมาตรฐาน',
  'catalogue-issue-unknown': 'เลขประเด็น “{value}” ในเซลล์ {cells} ต้องเป็น 1–7 จึงไม่ใช้แถวนี้',
  'catalogue-measure-empty': 'เซลล์ {cells} ไม่มีมาตรการ จึงไม่ใช้แถวนี้',
  'catalogue-issue-missing': 'คลังมาตรการไม่มีมาตรการของประเด็นที่ {issue} ({cells}) จึงใช้มาตรการเริ่มต้นของประเด็นนี้',
  'catalogue-question-unknown': 'ไม่มีข้อคำถาม “{value}” ({cells}) จึงไม่นำมาใช้ ข้อที่มีคือ i1–i15 e1–e9 o9 o10',
  'catalogue-questions-empty':
    'มาตรการ {measure} ({cells}) ไม่ระบุข้อคำถาม จึงจะไม่ถูกเลือกเข้าแผน โปรดใส่ข้อคำถามหรือ “{maintaining}”',
  'catalogue-maintaining-missing':
    'ประเด็นที่ {issue} ไม่มีแถวที่ระบุ “{maintaining}” จึงใช้มาตรการ {measure} ({cells}) เมื่อไม่มีจุดอ่อน',
  'catalogue-maintaining-twice':
    'ประเด็นที่ {issue} มีหลายแถวที่ระบุ “{maintaining}” ({cells}) จึงใช้มาตรการ {measure} เมื่อไม่มีจุดอ่อน',
  'catalogue-text-missing': 'ประเด็นที่ {issue} ไม่มี{column}ของข้อ {question} ({cells}) จึงใช้ข้อความเริ่มต้น',
  'catalogue-text-conflict':
    'ประเด็นที่ {issue} มี{column}ของข้อ {question} ไม่ตรงกัน ({cells}) จึงใช้ข้อความแรก โปรดแก้ให้เหลือข้อความเดียว',
  'catalogue-cell-empty': 'มาตรการ {measure} ไม่มี{column} ({cells}) แผนที่เผยแพร่ต้องมีครบทุกช่อง',
  'catalogue-code-twice': 'รหัสมาตรการ {measure} ซ้ำกัน ({cells}) แถวหลังจะใช้รหัส {code} แทน',
  'edit-conflict':
    'มาตรการที่ {measure} คอลัมน์“{column}” ({cells}): คลังมาตรการหรือแผ่นงานมาตรการเปลี่ยนเป็น “{ours}” แต่เซลล์นี้มีข้อความที่แก้ไขไว้ “{kept}” จึงคงข้อความเดิม หากต้องการข้อความใหม่ให้ล้างเซลล์แล้ววิเคราะห์อีกครั้ง',
  'edit-not-planned': 'มาตรการที่ {measure} ไม่อยู่ในแผนครั้งนี้ แต่มีข้อมูลที่กรอกไว้ จึงเก็บไว้ท้ายตาราง ({cells})',
  'edit-formula': 'เซลล์ {cells} เป็นสูตร จึงเก็บไว้เฉพาะผลลัพธ์',
  'text-kept':
    'เซลล์ {cells} มีข้อความที่แก้ไขไว้ “{kept}” ต่างจากร่างใหม่ “{ours}” จึงคงข้อความเดิม หากต้องการข้อความใหม่ให้ล้างเซลล์แล้ววิเคราะห์อีกครั้ง',
  'text-outdated': 'ข้อความที่แก้ไขไว้ในเซลล์ {cells} ยังระบุ {figures} ซึ่งไม่ตรงกับผลปัจจุบัน โปรดตรวจสอบ',
  'edit-not-found': 'ข้อความที่แก้ไขไว้ในเซลล์ {cells} เป็นเรื่องที่ไม่พบจากผลครั้งนี้ จึงเก็บไว้ให้ตรวจสอบ',
  'text-moved': 'ข้อความที่พิมพ์ทับตารางที่คำนวณให้ ย้ายไปไว้ที่ {cells} นอกหน้ากระดาษ',
  'worksheet-of-other-year':
    'แผ่นงาน “{sheet}” เป็นของผลการประเมินปี พ.ศ. {year} จึงเก็บไว้เป็นแผ่นงานของท่านเองและสร้างแผ่นใหม่ ตัวเลขที่เป็นสูตรในแผ่นเดิมจะตามคะแนนที่พิมพ์ใหม่',
  'memo-updated': 'ปรับย่อหน้าที่ท่านไม่ได้แก้ไขในแผ่นงาน “{sheet}” ให้ตรงกับผลปัจจุบัน ({cells})',
  'memo-kept': 'แผ่นงาน “{sheet}” มีอยู่แล้วและอาจมีข้อความที่ท่านพิมพ์ไว้ จึงไม่เขียนทับ หากต้องการฉบับใหม่ให้ลบแผ่นงานนั้นแล้ววิเคราะห์อีกครั้ง',
  'worksheet-crowded':
    'แผ่นงาน “{sheet}” มีข้อความของท่านอยู่ในที่ที่ต้องเขียนตารางใหม่ จึงไม่แก้ไขแผ่นงานนี้ โปรดย้ายข้อความไปไว้ที่อื่นแล้ววิเคราะห์ใหม่',
  'edits-unreadable':
    'ไม่พบหัวตารางในแผ่นงาน “{sheet}” จึงไม่เขียนทับแผ่นงานนี้ โปรดใส่ชื่อคอลัมน์คืน หรือเปลี่ยนไปใช้แผ่นงานใหม่โดยลบแผ่นงานนี้',
} as const;

export type FindingCode = keyof typeof findings;
