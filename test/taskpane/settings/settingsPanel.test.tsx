/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Choices } from '../../../src/choices';
import { accepted, refused } from '../../../src/ita/finding';
import { defaultSettings } from '../../../src/settings';
import { paneText, type PaneText } from '../../../src/texts/pane';
import { worksheetNames } from '../../../src/texts/worksheetNames';
import { analysisOf } from '../support/analyses';
import { button, jobsWith, openPane, settle, typeInto, type TestJobs } from '../support/host';

const say = (key: PaneText, parameters = {}) => paneText(key, 'th', parameters);
const field = (key: PaneText) => screen.getByRole('textbox', { name: say(key) });

beforeEach(() => window.localStorage.clear());

describe('the settings', () => {
  const open = async (jobs: TestJobs = jobsWith()) => {
    await openPane(jobs);
    await userEvent.click(button('settings'));
    await screen.findByRole('button', { name: say('settings-save') });
    return jobs;
  };

  test('are read before the scores, and used for them', async () => {
    const chosen = { ...defaultSettings, fiscalYear: 2566, digits: 'arabic', worksheets: ['memo'] } as const;
    const jobs = jobsWith({ loadSettings: jest.fn(() => Promise.resolve(accepted(chosen))) });
    await openPane(jobs);
    const options = { fiscalYear: 2566, digits: 'arabic', worksheets: ['memo'] };
    expect(jobs.look).toHaveBeenLastCalledWith(expect.objectContaining(options), expect.anything(), expect.anything());
    await userEvent.click(button('analyse'));
    expect(jobs.analyse).toHaveBeenLastCalledWith(
      expect.objectContaining(options),
      expect.anything(),
      expect.anything(),
    );
  });

  test('are read again when they could not be read at first', async () => {
    const jobs = jobsWith();
    jobs.loadSettings.mockResolvedValueOnce(refused('cell-edit-mode'));
    await openPane(jobs);
    expect(screen.getByRole('alert')).toBeVisible();
    expect(jobs.look).not.toHaveBeenCalled();
    await userEvent.click(button('retry'));
    expect(screen.getByText('95.01')).toBeVisible();
  });

  test('are kept in the workbook, and the scores looked at by them', async () => {
    const jobs = await open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: say('settings-year') }), '2566');
    await userEvent.click(screen.getByRole('radio', { name: say('digits-arabic') }));
    await userEvent.click(screen.getByRole('checkbox', { name: worksheetNames.tracking.th }));
    await userEvent.click(button('settings-save'));
    const chosen = { fiscalYear: 2566, digits: 'arabic', worksheets: ['measures', 'analysis', 'tracking'] };
    expect(jobs.saveSettings).toHaveBeenCalledWith({ ...defaultSettings, ...chosen });
    await settle();
    expect(jobs.look).toHaveBeenLastCalledWith(expect.objectContaining(chosen), expect.anything(), expect.anything());
    expect(screen.getByText('95.01')).toBeVisible();
    expect(button('settings')).toHaveFocus();
  });

  test.each([
    ['95', '85'],
    ['101', '102'],
    ['85', ''],
    ['แปดสิบ', '95'],
  ])('do not take %p and %p as lines, and say why', async (weak, watch) => {
    const jobs = await open();
    await typeInto(field('settings-weak'), weak);
    if (watch !== '') await typeInto(field('settings-watch'), watch);
    expect(screen.getByRole('alert')).toHaveTextContent(say('settings-lines-wrong'));
    expect(field('settings-weak')).toBeInvalid();
    await userEvent.click(button('settings-save'));
    expect(jobs.saveSettings).not.toHaveBeenCalled();
  });

  test('take Thai digits, and empty lines for those of the year', async () => {
    const jobs = await open();
    expect(field('settings-weak')).toHaveAttribute('placeholder', '85');
    await typeInto(field('settings-weak'), '๘๐');
    await typeInto(field('settings-watch'), '๙๐.๕');
    await userEvent.click(button('settings-save'));
    expect(jobs.saveSettings).toHaveBeenLastCalledWith({ ...defaultSettings, lines: { weak: 80, watch: 90.5 } });
  });

  test('hold for now, and say so, when the workbook cannot keep them', async () => {
    const jobs = await open();
    jobs.saveSettings.mockResolvedValueOnce(refused('access-denied'));
    await userEvent.click(screen.getByRole('radio', { name: say('digits-arabic') }));
    await userEvent.click(button('settings-save'));
    await settle();
    expect(within(screen.getByRole('alert')).getByRole('heading')).toHaveTextContent(say('refused-saving'));
    expect(jobs.look).toHaveBeenLastCalledWith(
      expect.objectContaining({ digits: 'arabic' }),
      expect.anything(),
      expect.anything(),
    );
    await userEvent.click(button('retry'));
    expect(jobs.saveSettings).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  test('are left as they were with Esc, and the keyboard goes back to where it was', async () => {
    const jobs = await open();
    expect(screen.getByRole('heading', { name: say('settings') })).toHaveFocus();
    await userEvent.click(screen.getByRole('radio', { name: say('digits-arabic') }));
    await userEvent.keyboard('{Escape}');
    expect(button('settings')).toHaveFocus();
    expect(jobs.saveSettings).not.toHaveBeenCalled();
  });

  test('switch the language of the pane with that of the workbook, also by the switch above', async () => {
    const jobs = await open();
    await userEvent.click(screen.getByRole('radio', { name: say('language-english') }));
    await userEvent.click(button('settings-save'));
    expect(await screen.findByRole('button', { name: paneText('analyse', 'en') })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'ไทย' }));
    expect(jobs.saveSettings).toHaveBeenLastCalledWith({ ...defaultSettings, language: 'th' });
  });

  test('bring the built-in measures back only when asked twice', async () => {
    const jobs = await open();
    await userEvent.click(button('catalogue-restore'));
    expect(jobs.restoreCatalogue).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent(say('catalogue-sure'));
    await userEvent.click(button('catalogue-no'));
    await userEvent.click(button('catalogue-restore'));
    await userEvent.click(button('catalogue-yes'));
    await settle();
    expect(jobs.restoreCatalogue).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('region', { name: say('catalogue-restored') })).toBeVisible();
  });
});

describe('the agency’s own measures', () => {
  const open = async (jobs: TestJobs = jobsWith()) => {
    await openPane(jobs);
    await userEvent.click(button('settings'));
    await screen.findByRole('button', { name: say('catalogue-edit') });
    return jobs;
  };

  test('are opened, shown where they are, and used by an analysis of the scores shown', async () => {
    const jobs = await open();
    await userEvent.click(button('catalogue-edit'));
    await settle();
    const opened = screen.getByRole('region', { name: say('catalogue-opened') });
    await userEvent.click(within(opened).getByText('คลังมาตรการ ITA'));
    expect(jobs.goTo).toHaveBeenLastCalledWith('A1', 'คลังมาตรการ ITA');
    // The catalogue's worksheet is the active one now; the scores are still on theirs.
    await userEvent.click(button('analyse'));
    expect(jobs.analyse).toHaveBeenLastCalledWith(
      expect.objectContaining({ sheet: 'ITA 2567' }),
      expect.anything(),
      expect.anything(),
    );
  });

  test('are the built-in ones already where the workbook has none of its own', async () => {
    const jobs = await open(jobsWith({ restoreCatalogue: jest.fn(() => Promise.resolve(accepted(null))) }));
    await userEvent.click(button('catalogue-restore'));
    await userEvent.click(button('catalogue-yes'));
    await settle();
    expect(jobs.restoreCatalogue).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('region', { name: say('catalogue-none') })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(say('catalogue-none'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('say what is in the way, and are opened when it is gone', async () => {
    const jobs = await open();
    jobs.editCatalogue.mockResolvedValueOnce(refused('workbook-protected'));
    await userEvent.click(button('catalogue-edit'));
    await settle();
    expect(screen.getByRole('alert')).toBeVisible();
    await userEvent.click(button('retry'));
    expect(screen.getByRole('region', { name: say('catalogue-opened') })).toBeVisible();
  });
});

describe('the what-if', () => {
  const open = async (eitParts: Choices['eitParts'] = {}) => {
    const jobs = jobsWith({ look: jest.fn(() => Promise.resolve(accepted(analysisOf({ eitParts })))) });
    await openPane(jobs);
    await userEvent.click(button('what-if-open'));
    await screen.findByRole('heading', { name: say('what-if-heading') });
    return jobs;
  };
  const indicator = (start: RegExp) => screen.getByRole('textbox', { name: start });
  const shown = () =>
    within(screen.getByRole('heading', { name: say('what-if-heading') }).closest('main') as HTMLElement);

  test('begins with the figures as they are', async () => {
    await open();
    expect(shown().getByText('95.01', { selector: 'strong' })).toBeVisible();
    expect(indicator(/^8 /)).toHaveValue('73.29');
    expect(screen.getAllByRole('textbox')).toHaveLength(12);
    expect(screen.getAllByRole('slider')).toHaveLength(12);
  });

  test('shows the score and the level that would follow, and writes nothing', async () => {
    const jobs = await open({ part1: 80, part2: 92.1 });
    await typeInto(indicator(/^8 /), '93.29');
    expect(shown().getByText('97.01')).toBeVisible();
    expect(shown().getByText('+2.00')).toBeVisible();
    expect(shown().getByText(say('what-if-parts-unknown'))).toBeVisible();
    await typeInto(field('condition-EIT1'), '90');
    await typeInto(field('condition-EIT2'), '95');
    expect(shown().getByText('ผ่านดี', { selector: 'strong' })).toBeVisible();
    expect(jobs.analyse).not.toHaveBeenCalled();
    expect(jobs.look).toHaveBeenCalledTimes(1);
  });

  test('leaves parts out that contradict the overall EIT, and says so', async () => {
    await open();
    await typeInto(field('condition-EIT1'), '90');
    await typeInto(field('condition-EIT2'), '95');
    expect(shown().getByText(say('what-if-parts-contradict', { eit: '86.05' }))).toBeVisible();
    expect(shown().getByText('ผ่าน', { selector: 'strong' })).toBeVisible();
  });

  test('keeps the last result while a figure is wrong or empty, and marks it', async () => {
    await open();
    await typeInto(indicator(/^8 /), '105');
    expect(indicator(/^8 /)).toBeInvalid();
    expect(shown().getByText('95.01', { selector: 'strong' })).toBeVisible();
    await userEvent.clear(indicator(/^8 /));
    expect(indicator(/^8 /)).toBeInvalid();
  });

  test('goes back to the real figures, and to the result with Esc', async () => {
    await open();
    await typeInto(indicator(/^8 /), '100');
    await userEvent.click(button('what-if-reset'));
    expect(indicator(/^8 /)).toHaveValue('73.29');
    await userEvent.keyboard('{Escape}');
    expect(button('what-if-open')).toHaveFocus();
    expect(screen.getByText(say('not-written'))).toBeVisible();
  });
});
