/** What would the score and the level be, if …? Nothing is written. */
import { Button, Field, Input, makeStyles, Slider } from '@fluentui/react-components';
import { useState } from 'react';
import type { Assessment } from '../../ita/assessment';
import { roundHalfUp } from '../../ita/round';
import type { WhatIf } from '../../ita/whatIf';
import { asksForParts } from '../result/EitFields';
import { partNumber, parts } from '../result/eitParts';
import { twoDecimals } from '../../ita/round';
import { readScore, typedForm } from '../shared/scoreText';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { indicatorName, levelName, possibleLevels } from '../shared/localizedNames';
import { Panel } from '../panel/Panel';
import { levelTone } from '../result/Score';
import { consequence, isUnusable, nothingSupposed, type Supposition } from './whatIfInput';

interface Props {
  readonly assessment: Assessment;
  readonly isDark: boolean;
  readonly onClose: () => void;
}

/** Not in a style sheet: the first screen is not to wait for them. */
const useStyles = makeStyles({
  difference: { fontWeight: 'var(--fontWeightSemibold)' },
  row: {
    marginBottom: '4px',
    "& input[type='text']": { minWidth: 0, width: '100%', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  field: {
    display: 'grid',
    gridTemplateColumns: '1fr 76px',
    alignItems: 'center',
    gap: '0 8px',
    '& > :nth-child(n + 3)': { gridColumn: '1 / -1' },
    '@media (max-width: 300px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  slider: { width: '100%' },
});

export default function WhatIfPanel({ assessment, isDark, onClose }: Props) {
  const { language, say } = useTexts();
  const [supposed, setSupposed] = useState<Supposition>(nothingSupposed);
  const result = consequence(assessment, supposed);
  const eit = result.instruments.find((one) => one.id === 'EIT')?.score ?? 0;
  const partsWereKnown = assessment.eitParts.part1 !== null || assessment.eitParts.part2 !== null;
  const partsAreKnown = result.eitParts.part1 !== null && result.eitParts.part2 !== null;
  const isUntouched = supposed === nothingSupposed;
  const commands = (
    <>
      <Button className="command-main" onClick={onClose}>
        {say('back')}
      </Button>
      <Button disabledFocusable={isUntouched} onClick={() => setSupposed(nothingSupposed)}>
        {say('what-if-reset')}
      </Button>
    </>
  );
  return (
    <Panel
      heading={say('what-if-heading')}
      isDark={isDark}
      top={<Consequence assessment={assessment} result={result} />}
      commands={commands}
      onClose={onClose}
    >
      {asksForParts(assessment) && (
        <section aria-label={say('eit-heading')}>
          {parts.map((part) => (
            <ScoreRow
              key={part}
              name={say(partNumber(part) === 1 ? 'condition-EIT1' : 'condition-EIT2')}
              text={supposed.parts[part] ?? shown(result.eitParts[part])}
              mayBeEmpty
              onChange={(text) => setSupposed({ ...supposed, parts: { ...supposed.parts, [part]: text } })}
            />
          ))}
          {partsWereKnown && !partsAreKnown && <p className="quiet">{say('what-if-parts-unknown')}</p>}
          {result.level.partsContradict && (
            <p className="field-error">
              <Icon name="weak" size={12} />
              {say('what-if-parts-contradict', { eit: twoDecimals(eit) })}
            </p>
          )}
        </section>
      )}
      <section aria-label={say('what-if-indicators')}>
        {assessment.indicators.map((indicator) => (
          <ScoreRow
            key={indicator.id}
            name={say('next-step', {
              indicator: indicator.id,
              name: indicatorName(indicator, assessment.framework, language),
            })}
            text={supposed.scores[indicator.id] ?? typedForm(indicator.score)}
            onChange={(text) => setSupposed({ ...supposed, scores: { ...supposed.scores, [indicator.id]: text } })}
          />
        ))}
      </section>
    </Panel>
  );
}

const shown = (score: number | null): string => (score === null ? '' : typedForm(score));

/** The supposed score and level beside those of now, in sight while figures are changed. */
function Consequence({ assessment, result }: { assessment: Assessment; result: WhatIf }) {
  const { language, say } = useTexts();
  const styles = useStyles();
  const level = levelName(result.level.certain, language);
  const possible = possibleLevels(result, language, say);
  const difference = roundHalfUp(result.score - assessment.score);
  const score = twoDecimals(result.score);
  return (
    <div className="consequence">
      <div className="score-row">
        <p className="score-figure">
          <strong>{score}</strong> {difference !== 0 && <span className={styles.difference}>{signed(difference)}</span>}
        </p>
        <p className={`level tone-${levelTone({ ...result, framework: assessment.framework })}`}>
          <span>{say('level')}</span> <strong>{level}</strong>
        </p>
      </div>
      {possible !== null && (
        <p className="possible">
          <Icon name="arrow" />
          <span>{possible}</span>
        </p>
      )}
      <p className="quiet">
        {say('what-if-now', {
          score: twoDecimals(assessment.score),
          level: levelName(assessment.level.certain, language),
        })}{' '}
        · {say('what-if-free')}
      </p>
      <p className="visually-hidden" role="status">
        {say('what-if-said', { score, level })}
      </p>
    </div>
  );
}

const signed = (difference: number): string => (difference > 0 ? '+' : '−') + twoDecimals(Math.abs(difference));

interface RowProps {
  readonly name: string;
  readonly text: string;
  readonly mayBeEmpty?: boolean;
  readonly onChange: (text: string) => void;
}

function ScoreRow({ name, text, mayBeEmpty = false, onChange }: RowProps) {
  const { say } = useTexts();
  const styles = useStyles();
  const read = readScore(text);
  const isWrong = isUnusable(text, mayBeEmpty);
  return (
    <div className={styles.row}>
      <Field label={name} validationMessage={isWrong ? say('score-wrong') : undefined} className={styles.field}>
        <Input
          value={text}
          inputMode="decimal"
          autoComplete="off"
          placeholder="–"
          onChange={(_, { value }) => onChange(value)}
        />
      </Field>
      <Slider
        className={styles.slider}
        aria-label={say('what-if-slider', { name })}
        min={0}
        max={100}
        value={read.kind === 'score' ? read.score : 0}
        onChange={(_, { value }) => onChange(typedForm(roundHalfUp(value)))}
      />
    </div>
  );
}
