/** "ตรวจสอบกับ Excel เครื่องนี้": confirmation, progress and report of the self-check. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Result } from '../../ita/finding';
import { details, facts, outcomeSymbols, remainsSentence, reportText, summary } from '../../selfCheck/report';
import type { SelfCheckResult, StepResult, Transcript } from '../../selfCheck/selfCheck';
import { steps, type StepId } from '../../selfCheck/steps';
import { refusalMessage } from '../../texts/messages';
import { selfCheckText, type SelfCheckText } from '../../texts/selfCheck';
import { CopyButton } from '../shared/CopyButton';
import { useTexts } from '../shared/language';
import { Panel } from '../panel/Panel';
import type { Pane } from '../state/usePane';

interface Props {
  readonly pane: Pick<Pane, 'selfCheck' | 'cancel' | 'running' | 'isCancelling'>;
  readonly isDark: boolean;
  readonly onClose: () => void;
}

/** Not in a style sheet, so that the first screen does not load them. */
const useStyles = makeStyles({
  strong: { fontWeight: 'var(--fontWeightSemibold)' },
  steps: { margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'grid',
    gridTemplateColumns: '18px 1fr',
    padding: '5px 0',
    borderBottom: '1px solid var(--colorNeutralStroke2)',
  },
  ok: { color: 'var(--good)' },
  failed: { color: 'var(--weak)' },
  skipped: {},
  waiting: { color: 'var(--colorNeutralForeground3)' },
  running: {},
  detail: { gridColumn: 2, overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 12px',
    margin: 0,
    fontSize: 'var(--fontSizeBase200)',
    '& dd': { margin: 0 },
  },
  sending: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    fontSize: 'var(--fontSizeBase200)',
    overflowWrap: 'anywhere',
  },
});

/** null before the check starts. */
type Ended = Result<SelfCheckResult> | 'failed' | null;

export default function SelfCheckPanel({ pane, isDark, onClose }: Props) {
  const { language } = useTexts();
  const styles = useStyles();
  const t = (key: SelfCheckText, parameters = {}) => selfCheckText(key, language, parameters);
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const [current, setCurrent] = useState<StepId | null>(null);
  const [ended, setEnded] = useState<Ended>(null);
  const isRunning = pane.running === 'selfCheck';
  // The user should open another workbook. The button remains, as the user may have emptied this one meanwhile.
  const isElsewhere = ended !== null && ended !== 'failed' && !ended.ok && ended.refusal.code === 'workbook-not-empty';
  const checked = ended !== null && ended !== 'failed' && ended.ok ? ended.value : null;

  const start = async () => {
    setResults([]);
    setEnded(null);
    const outcome = await pane.selfCheck((id, result) => {
      setCurrent(id);
      if (result !== null) setResults((before) => [...before, result]);
    });
    setCurrent(null);
    setEnded(outcome ?? 'failed');
  };

  const commands = isRunning ? (
    <Button className="command-main" disabledFocusable={pane.isCancelling} onClick={pane.cancel}>
      {t(pane.isCancelling ? 'stopping' : 'stop')}
    </Button>
  ) : (
    <Button
      appearance={checked === null && !isElsewhere ? 'primary' : 'secondary'}
      className="command-main"
      onClick={() => void start()}
    >
      {t(ended === null ? 'start' : 'again')}
    </Button>
  );
  return (
    <Panel
      heading={t('heading')}
      isDark={isDark}
      commands={commands}
      onClose={() => {
        if (!isRunning) onClose();
      }}
    >
      {ended === null && !isRunning && (
        <>
          <p>{t('about')}</p>
          <p>{t('only-empty')}</p>
          <p>{t('hands-off')}</p>
          <p className={styles.strong}>{t('question')}</p>
        </>
      )}
      {isRunning && (
        <div role="status">
          <p className={styles.strong}>{t('running', { number: results.length + 1, of: steps.length })}</p>
          <p className="quiet">{t('hands-off')}</p>
        </div>
      )}
      {ended === 'failed' && <p role="alert">{t('failed')}</p>}
      {ended !== null && ended !== 'failed' && !ended.ok && (
        <div role="alert">
          <h3>{t('refused')}</h3>
          <p>{refusalMessage(ended.refusal, language)}</p>
        </div>
      )}
      {checked !== null && <Summary checked={checked} />}
      {(isRunning || checked !== null) && <Steps results={checked?.report.results ?? results} current={current} />}
      {checked !== null && <Sending checked={checked} />}
    </Panel>
  );
}

function Steps({ results, current }: { results: readonly StepResult[]; current: StepId | null }) {
  const { language } = useTexts();
  const styles = useStyles();
  const t = (key: SelfCheckText, parameters = {}) => selfCheckText(key, language, parameters);
  return (
    <ol className={styles.steps}>
      {steps.map(({ id }) => {
        const outcome = results.find((result) => result.id === id)?.outcome;
        const state = outcome?.kind ?? (current === id ? 'running' : 'waiting');
        const mark = outcome === undefined ? (current === id ? '…' : '') : outcomeSymbols[outcome.kind];
        const detail = outcome === undefined ? '' : details(outcome, language);
        return (
          <li key={id} className={styles.step}>
            <span className={mergeClasses(styles.strong, styles[state])} aria-hidden="true">
              {mark}
            </span>
            <span className={state === 'waiting' ? styles.waiting : undefined}>
              <span className="visually-hidden">{`${t(`state-${state}`)}: `}</span>
              {t(id)}
            </span>
            {detail !== '' && (
              <span className={mergeClasses(styles.detail, styles[state], state === 'failed' ? 'detail' : 'quiet')}>
                {detail}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Summary({ checked: { report } }: { checked: SelfCheckResult }) {
  const { language } = useTexts();
  const styles = useStyles();
  return (
    <>
      <div role="status">
        <h3>{summary(report, language)}</h3>
        <p className={report.remains.length === 0 ? 'quiet' : 'sure'}>{remainsSentence(report, language)}</p>
      </div>
      <dl className={styles.facts}>
        {facts(report, language).map(([name, value]) => (
          <Fact key={name} name={selfCheckText(name, language)} value={value} />
        ))}
      </dl>
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt className="quiet">{name}</dt>
    <dd lang="en">{value}</dd>
  </>
);

/** The report and the transcript, for the developers. */
function Sending({ checked: { report, transcript } }: { checked: SelfCheckResult }) {
  const { language } = useTexts();
  const styles = useStyles();
  const t = (key: SelfCheckText, parameters = {}) => selfCheckText(key, language, parameters);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <div className={styles.sending}>
      <CopyButton label={t('copy-report')} text={() => Promise.resolve(reportText(report, language))} />
      {transcript === null ? (
        <p className="quiet">{t('no-transcript')}</p>
      ) : (
        <>
          <div className="copy-text">
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                const file = fileNameOf(transcript);
                save(file, JSON.stringify(transcript));
                setSaved(file);
              }}
            >
              {t('save-transcript')}
            </button>{' '}
            <span role="status">{saved !== null && t('saved', { file: saved })}</span>
          </div>
          <CopyButton label={t('copy-transcript')} lang="en" text={() => Promise.resolve(JSON.stringify(transcript))} />
          <p className="quiet">{t('about-transcript')}</p>
        </>
      )}
    </div>
  );
}

const fileNameOf = ({ excel, date }: Transcript): string =>
  `ita-excel-${[excel.platform, excel.version, date].join('-').replace(/[^\w.-]/g, '_')}.json`;

/** Some Office frames block downloads without an error; the copy button is the alternative. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}
