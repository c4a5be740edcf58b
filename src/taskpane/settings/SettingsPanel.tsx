/** The settings of this workbook. */
import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Framework } from '../../ita/framework';
import { frameworks } from '../../ita/frameworks';
import { defaultSettings, type Settings } from '../../settings';
import { resultRoles } from '../../sheet/drafts/draft';
import type { Language } from '../../texts/language';
import type { PaneText } from '../../texts/pane';
import { worksheetNames } from '../../texts/worksheetNames';
import { selfCheckText } from '../../texts/selfCheck';
import type { CatalogueJob } from '../state/jobs';
import { useTexts } from '../shared/language';
import { Panel } from '../panel/Panel';
import { toForm, parseLines, toSettings, withWorksheet, type SettingsForm } from './settingsForm';

interface Props {
  /** null if they could not be read. */
  readonly settings: Settings | null;
  /** Framework of the scores shown; null if there are none. */
  readonly framework: Framework | null;
  readonly isDark: boolean;
  readonly onClose: () => void;
  readonly onSave: (settings: Settings) => void;
  readonly onCatalogue: (job: CatalogueJob) => void;
  readonly onCheck: () => void;
}

/** Not in a style sheet, so that the first screen does not load them. */
const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: '0', '& legend': { padding: 0 } },
  fields: {
    display: 'flex',
    gap: '12px',
    '& > *': { flex: '1', minWidth: 0 },
    '& input': { minWidth: 0, width: '100%' },
    '@media (max-width: 300px)': { flexWrap: 'wrap' },
  },
  choices: { display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

/** A result may be published before the add-in knows the framework of its year. */
const YEARS_AHEAD = 2;

export default function SettingsPanel({ settings, framework, isDark, onClose, onSave, onCatalogue, onCheck }: Props) {
  const { language, t } = useTexts();
  const styles = useStyles();
  const [form, setForm] = useState(() => toForm(settings ?? defaultSettings));
  const change = (part: Partial<SettingsForm>) => setForm((before) => ({ ...before, ...part }));
  const edited = toSettings(form);
  const commands = (
    <>
      <Button
        appearance="primary"
        className="command-main"
        disabledFocusable={edited === null}
        onClick={() => {
          if (edited !== null) onSave(edited);
        }}
      >
        {t('settings-save')}
      </Button>
      <Button onClick={() => setForm(toForm(defaultSettings))}>{t('settings-default')}</Button>
    </>
  );
  return (
    <Panel heading={t('settings')} isDark={isDark} commands={commands} onClose={onClose}>
      <p className="quiet">{t('settings-kept')}</p>
      <Field label={t('settings-year')}>
        <Select value={form.year} onChange={(_, { value }) => change({ year: value })}>
          <option value="">{t('settings-year-sheet')}</option>
          {years(form.year).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      </Field>
      <Lines form={form} framework={framework} onChange={change} />
      <Field label={t('settings-digits')}>
        <RadioGroup
          value={form.digits}
          onChange={(_, { value }) => change({ digits: value === 'arabic' ? 'arabic' : 'thai' })}
        >
          <Radio value="thai" label={t('digits-thai')} />
          <Radio value="arabic" label={t('digits-arabic')} />
        </RadioGroup>
      </Field>
      <Group label={t('settings-worksheets')}>
        <div className={styles.choices}>
          {resultRoles.map((role) => (
            <Checkbox
              key={role}
              label={worksheetNames[role][language]}
              checked={form.worksheets.includes(role)}
              onChange={(_, { checked }) =>
                change({ worksheets: withWorksheet(resultRoles, form.worksheets, role, checked === true) })
              }
            />
          ))}
        </div>
      </Group>
      <Field label={t('settings-language')}>
        <RadioGroup value={form.language ?? ''} onChange={(_, { value }) => change({ language: languageOf(value) })}>
          <Radio value="" label={t('language-machine')} />
          <Radio value="th" label={t('language-thai')} />
          <Radio value="en" label={t('language-english')} />
        </RadioGroup>
      </Field>
      <CatalogueCommands onCatalogue={onCatalogue} />
      <Group label={selfCheckText('in-settings', language)}>
        <p className="quiet">{selfCheckText('about-short', language)}</p>
        <div className={styles.buttons}>
          <Button onClick={onCheck}>{selfCheckText('heading', language)}</Button>
        </div>
      </Group>
    </Panel>
  );
}

const languageOf = (value: string): Language | null => (value === 'th' || value === 'en' ? value : null);

/** Newest first; includes the current choice even if it is out of range. */
function years(chosen: string): number[] {
  const first = Math.min(...frameworks.map((one) => one.firstYear));
  const last = Math.max(...frameworks.map((one) => one.lastYear)) + YEARS_AHEAD;
  const known = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const other = Number(chosen);
  return chosen === '' || known.includes(other) ? known : [other, ...known];
}

interface LinesProps {
  readonly form: SettingsForm;
  readonly framework: Framework | null;
  readonly onChange: (part: Partial<SettingsForm>) => void;
}

function Lines({ form, framework, onChange }: LinesProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const rules = frameworks.find((one) => one.id === framework?.id) ?? frameworks[frameworks.length - 1];
  const isWrong = parseLines(form.weak, form.watch) === 'wrong';
  const field = (line: 'weak' | 'watch', label: PaneText) => (
    <Field label={t(label)} validationState={isWrong ? 'error' : 'none'}>
      <Input
        value={form[line]}
        inputMode="decimal"
        autoComplete="off"
        placeholder={rules === undefined ? '' : String(rules.lines[line])}
        aria-describedby="lines-hint"
        onChange={(_, { value }) => onChange({ [line]: value })}
      />
    </Field>
  );
  return (
    <Group label={t('settings-lines')}>
      <div className={styles.fields}>
        {field('weak', 'settings-weak')}
        {field('watch', 'settings-watch')}
      </div>
      <p id="lines-hint" className={isWrong ? 'field-error' : 'quiet'} role={isWrong ? 'alert' : undefined}>
        {t(isWrong ? 'settings-lines-wrong' : 'settings-lines-hint')}
      </p>
    </Group>
  );
}

/** Asks before it restores the built-in measures, because the user's own measures are then no longer used. */
function CatalogueCommands({ onCatalogue }: Pick<Props, 'onCatalogue'>) {
  const { t } = useTexts();
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Group label={t('catalogue-heading')}>
      <p className={isAsking ? 'sure' : 'quiet'} role={isAsking ? 'alert' : undefined}>
        {t(isAsking ? 'catalogue-sure' : 'catalogue-about')}
      </p>
      <div className={styles.buttons}>
        {isAsking ? (
          <>
            <Button onClick={() => onCatalogue('restoreCatalogue')}>{t('catalogue-yes')}</Button>
            <Button onClick={() => setIsAsking(false)}>{t('catalogue-no')}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => onCatalogue('editCatalogue')}>{t('catalogue-edit')}</Button>
            <Button onClick={() => setIsAsking(true)}>{t('catalogue-restore')}</Button>
          </>
        )}
      </div>
    </Group>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
