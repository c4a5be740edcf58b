/** Years and captions that contradict the title, or say that the figures are of something else. */
import { pick, total, written, type Cell, type Claim, type Column } from './claim';

/** A later year, of which only other places say that it is a plan: a title, a note, or ten equal figures. */
export const laterYear: Claim = ({ facts, others, choice, blame, digits }) => {
  const head = blame(
    digits(pick([`ปี ${facts.year + 1}`, String(facts.year + 1), `คะแนน ปี ${facts.year + 1}`], choice >> 2)),
  );
  const equal = choice % 2 === 0;
  const columns: Column[] = [{ head, side: 'after', value: (at) => blame(equal ? 95 : (others[at] ?? 0) / 100) }];
  const note = blame(digits(`ปี ${facts.year + 1} เป็นค่าเป้าหมาย`));
  const title = digits(`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${facts.year}`);
  if (choice % 3 === 0) return { columns, below: [[note]] };
  return equal ? { columns } : { columns, title };
};

export const captionOfOneInstrument: Claim = ({ facts, choice, blame, digits }) => {
  const which = pick(['IIT', 'EIT', 'OIT'] as const, choice);
  const write = (instrument: 'IIT' | 'EIT' | 'OIT'): Cell => {
    const year = instrument === which ? facts.year - 1 : facts.year;
    const text = digits(
      pick(
        [`${instrument} ปีงบประมาณ พ.ศ. ${year}`, `แบบวัด ${instrument} ปี ${year}`, `แบบ ${instrument} (ปี ${year})`],
        choice >> 2,
      ),
    );
    return instrument === which ? blame(text) : text;
  };
  return { captions: { IIT: write('IIT'), EIT: write('EIT'), OIT: write('OIT') } };
};

export const captionOfOthers: Claim = ({ facts, choice, blame, digits }) => ({
  title: blame(
    digits(
      pick(
        [
          `ค่าเป้าหมายรายตัวชี้วัด ปีงบประมาณ พ.ศ. ${facts.year}`,
          `ค่าเฉลี่ยระดับประเทศ ปีงบประมาณ พ.ศ. ${facts.year}`,
          `คะแนนเฉลี่ยรายตัวชี้วัดของจังหวัดพัทลุง ปี ${facts.year}`,
          `ประมาณการคะแนน ITA ปีงบประมาณ พ.ศ. ${facts.year}`,
          `คาดการณ์ผลการประเมิน ITA ปี ${facts.year}`,
          `เป้าหมายคะแนน ITA รายตัวชี้วัด ปี ${facts.year}`,
          `คะแนนเฉลี่ยของเทศบาลตำบลทั้งประเทศ ปี ${facts.year}`,
          `ค่าเฉลี่ยกลุ่มเทศบาลตำบล ปีงบประมาณ พ.ศ. ${facts.year}`,
          `ผลการประเมินตนเอง ITA ปี ${facts.year}`,
          `แผนยกระดับคะแนน ITA (คะแนนเป้าหมาย) ปี ${facts.year}`,
        ],
        choice,
      ),
    ),
  ),
});

export const otherYearInHeader: Claim = ({ facts, choice, blame, digits }) => {
  const year = facts.year + (choice % 2 === 0 ? 1 : -1);
  return {
    title: blame(digits(`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${facts.year}`)),
    scoreHead: blame(digits(pick([`คะแนน ปี ${year}`, `ปี ${year}`, `คะแนนปีงบประมาณ พ.ศ. ${year}`], choice >> 1))),
  };
};

export const otherYearOnTab: Claim = ({ facts, choice, blame, digits }) => {
  const year = facts.year + pick([1, -1, -2], choice);
  return {
    title: blame(digits(`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${facts.year}`)),
    tab: pick([`ITA ${year}`, String(year), `ปี ${year % 100}`], choice >> 2),
  };
};

/** No year but those that are said of something else. */
export const noYear: Claim = ({ facts, choice, digits, blame }) => {
  const text = pick(
    [
      `สูงกว่าผลการประเมิน ปี ${facts.year - 2} อยู่ 3.50 คะแนน`,
      `เพิ่มขึ้นจากปี ${facts.year - 1} จำนวน 2.31 คะแนน`,
      'ยกฐานะเป็นเทศบาลตำบลเมื่อ พ.ศ. 2542',
      `ตามแผนพัฒนาท้องถิ่น (พ.ศ. ${facts.year - 1} - ${facts.year + 3})`,
      `ปี ${facts.year - 2} ได้คะแนน ITA ${written(total(facts.hundredths) - 200)} คะแนน`,
    ],
    choice >> 1,
  );
  const said = [[blame(digits(text))]];
  return {
    sheetYear: null,
    title: 'ผลการประเมิน ITA',
    tab: 'แผ่นงาน1',
    ...(choice % 2 === 0 ? { above: said } : { below: said }),
  };
};
