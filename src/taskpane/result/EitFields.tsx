/** Input fields for EIT parts 1 and 2. The level depends on them, and the ten indicators do not contain them. */
import type { KeyboardEvent } from 'react';
import type { Assessment } from '../../ita/assessment';
import { isWrong, partNumber, parts, shownPart, type Part, type TypedParts } from './eitParts';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';

interface Props {
  readonly assessment: Assessment;
  readonly typed: TypedParts;
  readonly onType: (part: Part, text: string) => void;
  readonly onCommit: (part: Part) => void;
}

export const partFieldId = (part: Part): string => `eit-${part}`;

/** Whether any level of the year has a condition on the EIT parts. */
export const usesEitParts = ({ framework }: Assessment): boolean =>
  framework.levels.some((level) => level.everyPart !== null);

export function EitFields({ assessment, typed, onType, onCommit }: Props) {
  const { t } = useTexts();
  const hasHint = parts.some((part) => shownPart(part, typed, assessment.eitParts) === '');
  const wrong = parts.filter((part) => isWrong(part, typed));
  return (
    <section className="eit" aria-labelledby="eit-heading">
      <div className="eit-row">
        <h2 id="eit-heading">{t('eit-heading')}</h2>
        {parts.map((part) => {
          const number = partNumber(part);
          const isPartWrong = wrong.includes(part);
          return (
            <label key={part} className="eit-part">
              <span>{t('eit-part', { part: number })}</span>
              <input
                id={partFieldId(part)}
                type="text"
                inputMode="decimal"
                autoComplete="off"
                placeholder="–"
                aria-label={t(number === 1 ? 'condition-EIT1' : 'condition-EIT2')}
                aria-invalid={isPartWrong}
                aria-describedby={isPartWrong ? errorId(part) : hasHint ? 'eit-hint' : undefined}
                value={shownPart(part, typed, assessment.eitParts)}
                onChange={(event) => onType(part, event.target.value)}
                onBlur={() => onCommit(part)}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key === 'Enter') onCommit(part);
                }}
              />
            </label>
          );
        })}
      </div>
      {wrong.map((part) => (
        <p key={part} id={errorId(part)} className="field-error">
          <Icon name="weak" size={12} />
          {t('eit-part-wrong', { part: partNumber(part) })}
        </p>
      ))}
      {hasHint && (
        <p id="eit-hint" className="quiet">
          {t('eit-hint')}
        </p>
      )}
    </section>
  );
}

const errorId = (part: Part): string => `eit-${part}-error`;
