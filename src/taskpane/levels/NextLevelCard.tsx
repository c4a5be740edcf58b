/** What is missing to the next level, and which indicators to raise. */
import type { Assessment } from '../../ita/assessment';
import type { Gap, Step } from '../../ita/nextLevel';
import type { GoTo } from '../shared/CellLink';
import { twoDecimals } from '../../ita/round';
import { Icon } from '../shared/Icon';
import { useTexts, type Translate } from '../shared/language';
import { levelName } from '../../texts/levelName';
import { conditionNames, indicatorName } from '../result/localizedNames';

/** Further steps are collapsed. */
const SHOWN_STEPS = 2;

interface Props {
  readonly assessment: Assessment;
  readonly goTo: GoTo;
  readonly onWhatIf: () => void;
}

export function NextLevelCard({ assessment, goTo, onWhatIf }: Props) {
  const { language, t } = useTexts();
  const { nextLevel } = assessment;
  const whatIf = (
    <button id="open-what-if" type="button" className="button button-small what-if-open" onClick={onWhatIf}>
      <Icon name="sliders" />
      {t('what-if-open')}
    </button>
  );
  if (nextLevel === null) {
    return (
      <section className="card card-row">
        <p className="state">
          <Icon name="good" />
          {t('highest-level')}
        </p>
        {whatIf}
      </section>
    );
  }
  const { steps, gaps } = nextLevel;
  // The line under the score already names the possible levels and the figures that decide between them.
  if (steps.length === 0 && gaps.every((gap) => gap.missing === null)) return whatIf;
  const list = (some: readonly Step[]) => <Steps assessment={assessment} steps={some} goTo={goTo} />;
  return (
    <section className="card" aria-labelledby="next-heading">
      <h2 id="next-heading">{t('next-heading', { level: levelName(nextLevel.level, language) })}</h2>
      <ul>
        {gapSentences(gaps, t).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {steps.length > 0 && (
        <>
          <p className="quiet">{t('next-steps')}</p>
          {list(steps.slice(0, SHOWN_STEPS))}
        </>
      )}
      {steps.length > SHOWN_STEPS && (
        <details className="more">
          <summary>{t('next-more', { count: steps.length - SHOWN_STEPS })}</summary>
          {list(steps.slice(SHOWN_STEPS))}
        </details>
      )}
      {whatIf}
    </section>
  );
}

/** One sentence for each known gap, one for all unknown figures together. */
function gapSentences(gaps: readonly Gap[], t: Translate): string[] {
  const unknown = gaps.filter((gap) => gap.missing === null);
  const known = gaps.flatMap((gap) => (gap.missing === null ? [] : [{ ...gap, missing: gap.missing }]));
  const sentences = known.map((gap) =>
    t('next-missing', {
      condition: conditionNames([gap.condition], t),
      missing: twoDecimals(gap.missing),
      line: gap.atLeast,
    }),
  );
  const first = unknown[0];
  if (first === undefined) return sentences;
  const conditions = conditionNames(
    unknown.map((gap) => gap.condition),
    t,
  );
  return [...sentences, t('next-unknown', { conditions, line: first.atLeast })];
}

function Steps({ assessment, steps, goTo }: { assessment: Assessment; steps: readonly Step[]; goTo: GoTo }) {
  const { language, t } = useTexts();
  return (
    <ul>
      {steps.map((step) => {
        const cell = assessment.indicators.find((one) => one.id === step.indicator)?.cell;
        const name = indicatorName({ id: step.indicator, name: step.name }, assessment.framework, language);
        const figures = { from: twoDecimals(step.from), to: twoDecimals(step.to) };
        return (
          <li key={step.indicator}>
            <button type="button" className="row" disabled={cell === undefined} onClick={() => cell && goTo(cell)}>
              <span className="row-name">{t('next-step', { indicator: step.indicator, name })}</span>
              <span className="figure" aria-hidden="true">
                {t('next-from-to', figures)}
              </span>
              <span className="visually-hidden">{t('next-from-to-said', figures)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
