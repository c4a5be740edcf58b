import { analyse, restore } from '../../src/analyse';
import { everything, type UserContent } from './userContent';
import { Author } from './author';
import { looksIn, inside, elements } from './cellLooks';
import { unzipSync, strFromU8 } from 'fflate';
import { openBytes } from './support';
test('m', async () => {
  const author = new Author();
  const b = await author.workbook(everything);
  const host = await openBytes(b);
  await analyse(); await restore();
  const st = strFromU8(unzipSync(await host.save())['xl/styles.xml']!);
  console.log([0,1,2,3,4].map(i => looksIn(st)(i)).join('\n'), elements(inside(st,'cellXfs')).slice(0,5).join('\n'), elements(inside(st,'fonts')).slice(0,6).join('\n'), elements(inside(st,'borders')).slice(0,4).join('\n'));
  author.close();
});
