/** Shows score and level for other figures. Writes nothing. */
import { Button, Field, Input, makeStyles, Slider } from '@fluentui/react-components';
import { useState } from 'react';
import type { Assessment } from '../../ita/assessment';
import { roundHalfUp } from '../../ita/round';
import type { WhatIf } from '../../ita/whatIf';
import { usesEitParts } from '../result/EitFields';
import { partNumber, parts } from '../result/eitParts';
import { twoDecimals } from '../../ita/round';
import { parseScore, editableScore } from '../shared/scoreText';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { levelName } from '../../texts/levelName';
import { indicatorName, possibleLevels } from '../result/localizedNames';
import { Panel } from '../panel/Panel';
import { levelTone } from '../result/Score';
import { whatIfResult, isInvalid, emptyInput, type WhatIfInput } from './whatIfInput';

interface Props {
  readonly assessment: Assessment;
  readonly isDark: boolean;
  readonly onClose: () => void;
}

/** Not in a style sheet, so that the first screen does not load them. */
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
  const { language, t } = useTexts();
  const [supposed, setSupposed] = useState<WhatIfInput>(emptyInput);
  const result = whatIfResult(assessment, supposed);
  const eit = result.instruments.find((one) => one.id === 'EIT')?.score ?? 0;
  const partsWereKnown = assessment.eitParts.part1 !== null || assessment.eitParts.part2 !== null;
  const partsAreKnown = result.eitParts.part1 !== null && result.eitParts.part2 !== null;
  const isUntouched = supposed === emptyInput;
  const commands = (
    <>
      <Button className="command-main" onClick={onClose}>
        {t('back')}
      </Button>
      <Button disabledFocusable={isUntouched} onClick={() => setSupposed(emptyInput)}>
        {t('what-if-reset')}
      </Button>
    </>
  );
  return (
    <Panel
      heading={t('what-if-heading')}
      isDark={isDark}
      top={<WhatIfSummary assessment={assessment} result={result} />}
      commands={commands}
      onClose={onClose}
    >
      {usesEitParts(assessment) && (
        <section aria-label={t('eit-heading')}>
          {parts.map((part) => (
            <ScoreRow
              key={part}
              name={t(partNumber(part) === 1 ? 'condition-EIT1' : 'condition-EIT2')}
              text={supposed.parts[part] ?? shown(result.eitParts[part])}
              mayBeEmpty
              onChange={(text) => setSupposed({ ...supposed, parts: { ...supposed.parts, [part]: text } })}
            />
          ))}
          {partsWereKnown && !partsAreKnown && <p className="quiet">{t('what-if-parts-unknown')}</p>}
          {result.level.partsContradict && (
            <p className="field-error">
              <Icon name="weak" size={12} />
              {t('what-if-parts-contradict', { eit: twoDecimals(eit) })}
            </p>
          )}
        </section>
      )}
      <section aria-label={t('what-if-indicators')}>
        {assessment.indicators.map((indicator) => (
          <ScoreRow
            key={indicator.id}
            name={t('next-step', {
              indicator: indicator.id,
              name: indicatorName(indicator, assessment.framework, language),
            })}
            text={supposed.scores[indicator.id] ?? editableScore(indicator.score)}
            onChange={(text) => setSupposed({ ...supposed, scores: { ...supposed.scores, [indicator.id]: text } })}
          />
        ))}
      </section>
    </Panel>
  );
}

const shown = (score: number | null): string => (score === null ? '' : editableScore(score));

/** The resulting score and level, with the actual ones below. Stays visible while the user changes figures. */
function WhatIfSummary({ assessment, result }: { assessment: Assessment; result: WhatIf }) {
  const { language, t } = useTexts();
  const styles = useStyles();
  const level = levelName(result.level.certain, language);
  const possible = possibleLevels(result, language, t);
  const difference = roundHalfUp(result.score - assessment.score);
  const score = twoDecimals(result.score);
  return (
    <div className="consequence">
      <div className="score-row">
        <p className="score-figure">
          <strong>{score}</strong> {difference !== 0 && <span className={styles.difference}>{signed(difference)}</span>}
        </p>
        <p className={`level tone-${levelTone({ ...result, framework: assessment.framework })}`}>
          <span>{t('level')}</span> <strong>{level}</strong>
        </p>
      </div>
      {possible !== null && (
        <p className="possible">
          <Icon name="arrow" />
          <span>{possible}</span>
        </p>
      )}
      <p className="quiet">
        {t('what-if-now', {
          score: twoDecimals(assessment.score),
          level: levelName(assessment.level.certain, language),
        })}{' '}
        · {t('what-if-free')}
      </p>
      <p className="visually-hidden" role="status">
        {t('what-if-said', { score, level })}
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
  const { t } = useTexts();
  const styles = useStyles();
  const read = parseScore(text);
  const isWrong = isInvalid(text, mayBeEmpty);
  return (
    <div className={styles.row}>
      <Field label={name} validationMessage={isWrong ? t('score-wrong') : undefined} className={styles.field}>
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
        aria-label={t('what-if-slider', { name })}
        min={0}
        max={100}
        value={read.kind === 'score' ? read.score : 0}
        onChange={(_, { value }) => onChange(editableScore(roundHalfUp(value)))}
      />
    </div>
  );
}
