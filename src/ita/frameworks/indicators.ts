/**
 * The ten indicators and three instruments, the same in all fiscal years from 2563 (for 2568 unconfirmed).
 * Variants are names in published tables. Matching ignores spaces and accepts small typing errors.
 */
import type { Indicator, Instrument } from '../framework';

export const indicators: readonly Indicator[] = [
  {
    id: 1,
    name: 'การปฏิบัติหน้าที่',
    englishName: 'Performance of duties',
    instrument: 'IIT',
    variants: ['การปฏิบัติตามหน้าที่', 'Performance of duty', 'Duty performance'],
  },
  {
    id: 2,
    name: 'การใช้งบประมาณ',
    englishName: 'Use of budget',
    instrument: 'IIT',
    variants: ['การใช้จ่ายงบประมาณ', 'Budget use', 'Budget utilization', 'Budget spending'],
  },
  {
    id: 3,
    name: 'การใช้อำนาจ',
    englishName: 'Use of power',
    instrument: 'IIT',
    variants: ['การใช้อำนาจหน้าที่', 'Exercise of power', 'Power utilization'],
  },
  {
    id: 4,
    name: 'การใช้ทรัพย์สินของราชการ',
    englishName: 'Use of state assets',
    instrument: 'IIT',
    variants: [
      'การใช้ทรัพย์สินของทางราชการ',
      'การใช้ทรัพย์สินราชการ',
      'Use of government assets',
      'Use of official assets',
      'Government asset use',
    ],
  },
  {
    id: 5,
    name: 'การแก้ไขปัญหาการทุจริต',
    englishName: 'Tackling corruption',
    instrument: 'IIT',
    variants: ['การแก้ปัญหาการทุจริต', 'Corruption problem solving', 'Solving corruption problems', 'Anti-corruption'],
  },
  {
    id: 6,
    name: 'คุณภาพการดำเนินงาน',
    englishName: 'Quality of work',
    instrument: 'EIT',
    variants: ['การบริการประชาชน', 'Quality of operations', 'Operation quality', 'Public service', 'Quality of service'],
  },
  {
    id: 7,
    name: 'ประสิทธิภาพการสื่อสาร',
    englishName: 'Effectiveness of communication',
    instrument: 'EIT',
    variants: ['Communication efficiency', 'Communication effectiveness', 'Efficiency of communication'],
  },
  {
    id: 8,
    name: 'การปรับปรุงระบบการทำงาน',
    englishName: 'Improvement of work systems',
    instrument: 'EIT',
    variants: [
      'การปรับปรุงการทำงาน',
      'การปรับปรุงระบบการดำเนินงาน',
      'Work system improvement',
      'Improvement of work',
      'Operation improvement',
    ],
  },
  {
    id: 9,
    name: 'การเปิดเผยข้อมูล',
    englishName: 'Disclosure of information',
    instrument: 'OIT',
    variants: ['การเปิดเผยข้อมูลสาธารณะ', 'Information disclosure', 'Data disclosure', 'Open data'],
  },
  {
    id: 10,
    name: 'การป้องกันการทุจริต',
    englishName: 'Prevention of corruption',
    instrument: 'OIT',
    variants: ['Corruption prevention', 'Preventing corruption'],
  },
];

export const instruments: readonly Instrument[] = [
  {
    id: 'IIT',
    name: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
    englishName: 'Internal Integrity and Transparency Assessment',
    weight: 0.3,
  },
  {
    id: 'EIT',
    name: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
    englishName: 'External Integrity and Transparency Assessment',
    weight: 0.3,
  },
  {
    id: 'OIT',
    name: 'แบบตรวจการเปิดเผยข้อมูลสาธารณะ',
    englishName: 'Open Data Integrity and Transparency Assessment',
    weight: 0.4,
  },
];
