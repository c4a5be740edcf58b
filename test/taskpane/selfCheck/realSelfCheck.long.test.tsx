/**
 * @jest-environment jsdom
 *
 * The panel with the self-check itself behind it, on an empty workbook in the stand-in for Excel.
 */
import '../support/nodeGlobals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { selfCheck } from '../../../src/selfCheck/selfCheck';
import { steps } from '../../../src/selfCheck/steps';
import { selfCheckText, type SelfCheckText } from '../../../src/texts/selfCheck';
import { emptyWorkbook } from '../../emptyWorkbook';
import { openBytes } from '../../excel/support';
import { button, jobsWith, openPane } from '../support/host';

const say = (key: SelfCheckText, parameters = {}) => selfCheckText(key, 'th', parameters);
const press = async (key: SelfCheckText) => userEvent.click(await screen.findByRole('button', { name: say(key) }));

test('passes, reads nothing in between and leaves no cell', async () => {
  const host = await openBytes(emptyWorkbook());
  const jobs = jobsWith({ selfCheck: jest.fn(selfCheck) });
  await openPane(jobs);
  await userEvent.click(button('settings'));
  await press('heading');
  const looked = jobs.look.mock.calls.length;
  await press('start');
  expect(await screen.findByText(say('all-well', { of: steps.length }), {}, { timeout: 25_000 })).toBeVisible();
  expect(within(screen.getByRole('list')).getAllByText('✓')).toHaveLength(steps.length);
  expect(host.sheets.map(({ name, usedArea }) => [name, usedArea])).toEqual([['Large', null]]);
  expect(jobs.look).toHaveBeenCalledTimes(looked);
});
