import { grid } from './sheet/find/grids';
import { read } from './sheet/find/reading';
import { NAMES } from './sheet/find/reading';
const build = (extra: string[], two: boolean, gapRow = true) => {
  const left = [['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565','',''],['ที่','ตัวชี้วัด','คะแนน ปี 2565'],...NAMES.map((n,i)=>[i+1,n,50+i])];
  const right = [['ตัวชี้วัดที่',...extra,'คะแนน'],...(two?[['',...extra.map(()=>''),'ที่ได้']]:[]),...NAMES.map((_,i)=>[i+1,...extra.map(()=>'สำนักปลัด'),80+i])];
  return grid('แผ่น1', [...left.map((l,i)=>[...l,'',...(right[i]??[])])]);
};
it('x', () => {
  for (const [e,t] of [[['ผู้รับผิดชอบ','ผู้รับผิดชอบ'],true],[['ผู้รับผิดชอบ'],true],[[],true],[['ผู้รับผิดชอบ','ผู้รับผิดชอบ'],false]] as [string[],boolean][]) {
    const r = read(build(e,t));
    process.stdout.write(JSON.stringify([e.length,t,r.ok ? [r.value.agencies[0]?.indicators.map(i=>i.cell+'='+i.value).join(' '), r.value.findings] : r.refusal])+'\n');
  }
});
