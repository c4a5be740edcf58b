/** Weak and watch indicators by lost points, then all ten in a collapsed section. A click goes to the cell. */
import type { Assessment, IndicatorResult } from '../../ita/assessment';
import { BandLabel } from './BandLabels';
import type { GoTo } from '../shared/CellLink';
import { twoDecimals } from '../../ita/round';
import { lostPointsText } from '../shared/scoreText';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { indicatorName } from './localizedNames';
import { CollapsibleSection } from '../shared/CollapsibleSection';

/** Further rows are collapsed. */
const SHOWN = 3;

export function Weaknesses({ assessment, goTo }: { assessment: Assessment; goTo: GoTo }) {
  const { t } = useTexts();
  const { weaknesses, framework, indicators } = assessment;
  const rows = (some: readonly IndicatorResult[]) => (
    <ul>
      {some.map((indicator) => (
        <IndicatorRow key={indicator.id} indicator={indicator} assessment={assessment} goTo={goTo} />
      ))}
    </ul>
  );
  return (
    <>
      <section aria-labelledby="weaknesses-heading">
        <div className="section-row">
          <h2 id="weaknesses-heading">{t('weaknesses-heading')}</h2>
          {weaknesses.length > 0 && (
            <span className="quiet" aria-hidden="true">
              {t('lost-column')}
            </span>
          )}
        </div>
        {weaknesses.length === 0 ? (
          <p className="state">
            <Icon name="check" />
            {t('no-weaknesses', { watch: framework.lines.watch })}
          </p>
        ) : (
          rows(weaknesses.slice(0, SHOWN))
        )}
        {weaknesses.length > SHOWN && (
          <details className="more">
            <summary>{t('more-weaknesses', { count: weaknesses.length - SHOWN })}</summary>
            {rows(weaknesses.slice(SHOWN))}
          </details>
        )}
      </section>
      <CollapsibleSection heading={t('all-heading', { count: indicators.length })}>
        {rows(indicators)}
      </CollapsibleSection>
    </>
  );
}

interface RowProps {
  readonly indicator: IndicatorResult;
  readonly assessment: Assessment;
  readonly goTo: GoTo;
}

function IndicatorRow({ indicator, assessment, goTo }: RowProps) {
  const { language, t } = useTexts();
  const points = lostPointsText(indicator.lostPoints);
  return (
    <li>
      <button type="button" className="row" onClick={() => goTo(indicator.cell)}>
        <span className="row-number">{indicator.id}</span>
        <span className="row-name">
          {indicatorName(indicator, assessment.framework, language)}
          <span className="row-details">
            <BandLabel band={indicator.band} />
            <span className="figure">{twoDecimals(indicator.score)}</span>
            <span className="quiet" aria-hidden="true">
              {indicator.cell}
            </span>
          </span>
        </span>
        <span className="figure row-points" aria-hidden="true">
          {points}
        </span>
        <span className="visually-hidden">
          {t('lost-said', { points: twoDecimals(indicator.lostPoints), cell: indicator.cell })}
        </span>
      </button>
    </li>
  );
}
