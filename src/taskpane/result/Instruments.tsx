/** The score of each instrument as a bar with the two lines. */
import type { CSSProperties } from 'react';
import type { Assessment } from '../../ita/assessment';
import { bandOf } from '../../ita/scoreBand';
import { BandIcon } from './BandLabels';
import { useTexts } from '../shared/language';
import { twoDecimals } from '../../ita/round';
import { instrumentName } from './localizedNames';

export function Instruments({ assessment }: { assessment: Assessment }) {
  const { language, t } = useTexts();
  const { lines } = assessment.framework;
  const positions = { '--weak-line': `${lines.weak}%`, '--watch-line': `${lines.watch}%` } as CSSProperties;
  return (
    <section className="instruments" aria-labelledby="instruments-heading" style={positions}>
      <div className="section-row">
        <h2 id="instruments-heading">{t('instruments-heading')}</h2>
        <div className="scale" aria-hidden="true">
          <span className="scale-weak">{lines.weak}</span>
          <span className="scale-watch">{lines.watch}</span>
        </div>
      </div>
      <ul className="bars">
        {assessment.instruments.map((instrument) => {
          const band = bandOf(instrument.score, lines);
          const name = instrumentName(instrument, assessment.framework, language);
          return (
            <li key={instrument.id} title={name}>
              <span className="bar-name">
                {instrument.id} <span className="visually-hidden">{name}</span>
              </span>
              <Bar score={instrument.score} tone={band} />
              <span className="figure">{twoDecimals(instrument.score)}</span>
              <BandIcon band={band} />
            </li>
          );
        })}
      </ul>
      <p className="quiet">{t('lines-legend', { weak: lines.weak, watch: lines.watch })}</p>
    </section>
  );
}

/** Decorative: the figure next to it has the same information. */
function Bar({ score, tone }: { score: number; tone: 'good' | 'watch' | 'weak' }) {
  return (
    <span className="bar" aria-hidden="true">
      <span className={`bar-fill tone-${tone}`} style={{ width: `${score}%` }} />
      <span className="bar-line bar-weak" />
      <span className="bar-line bar-watch" />
    </span>
  );
}
