/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paneText } from '../../../src/texts/pane';
import { button, jobsWith, openPane } from '../support/host';

const hint = () => screen.queryByText(paneText('hint', 'th'));

beforeEach(() => window.localStorage.clear());

test('tells a new user what reads and what writes', async () => {
  await openPane(jobsWith());
  expect(hint()).toBeVisible();
});

test.each([
  ['its button', () => userEvent.click(button('hint-skip'))],
  ['the keyboard', async () => (button('hint-skip').focus(), await userEvent.keyboard('{Escape}'))],
  ['the first analysis', () => userEvent.click(button('analyse'))],
])('is skipped by %s, for good', async (_, skip) => {
  await openPane(jobsWith());
  await skip();
  expect(hint()).not.toBeInTheDocument();
  expect(window.localStorage.getItem('ita-hint-seen')).toBe('yes');
});

test('does not come back', async () => {
  window.localStorage.setItem('ita-hint-seen', 'yes');
  await openPane(jobsWith());
  expect(hint()).not.toBeInTheDocument();
});
