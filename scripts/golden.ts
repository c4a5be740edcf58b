/** Writes the texts in test/golden again (`npm run golden`): read the diff before you commit it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedAgency } from '../test/golden/agencies';
import { draftsOf } from '../test/golden/drafts';
import { goldenTexts } from '../test/golden/texts';

for (const [name, text] of goldenTexts(draftsOf(seedAgency))) {
  writeFileSync(join(__dirname, '..', 'test', 'golden', name), text);
}
