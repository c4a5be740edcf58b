/** The first screen's copy of Fluent's tokens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensCss, usedStyles } from '../../../scripts/make-tokens';

test('is what Fluent says: run `npm run tokens` after a change', () => {
  const kept = readFileSync(join(__dirname, '../../../src/taskpane/shared/tokens.css'), 'utf8');
  expect(kept).toBe(tokensCss(usedStyles()));
});

test('has no place for a token that Fluent does not know', () => {
  expect(() => tokensCss('a { color: var(--colorOfMoney); }')).toThrow('colorOfMoney');
});
