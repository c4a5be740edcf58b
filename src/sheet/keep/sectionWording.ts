/** How the analysis worksheet's computed tables are worded, whatever the figures are. */
import { frameworks } from '../../ita/frameworks';
import { analysisSections as texts } from '../../texts/th/analysisSections';
import { explain } from '../../texts/th/explain';
import { anyCondition, anyIndicator, anyInstrument, anyLevel, anyNextLevel, either, oneOf, wording } from './wording';

const reason = either(
  ...[
    explain['condition-met'],
    explain['condition-implied'],
    explain['condition-missed'],
    explain['condition-unknown'],
    explain['EIT-missed'],
  ].map((template) => wording(template, { condition: anyCondition })),
);

/** Source of a pattern for a text in the tables of indicators and levels, and for the titles there. */
export const anySectionText = either(
  oneOf([
    texts.indicatorsTitle,
    texts.number,
    texts.indicator,
    texts.score,
    texts.state,
    texts.levelsTitle,
    texts.result,
    texts.level,
    texts.conditions,
    texts.reasons,
    texts.met,
    texts.missed,
    texts.unknown,
  ]),
  anyInstrument,
  anyIndicator,
  anyLevel,
  wording(texts.instrument, {
    name: oneOf(frameworks.flatMap((framework) => framework.instruments.map((instrument) => instrument.name))),
  }),
  wording(texts.scoreCondition),
  wording(texts.scoreCondition + texts.partsCondition),
  wording(texts.way, { sentences: anyNextLevel }),
  wording(texts.issuesTitle),
  `[✓✗?] ${reason}(?: [✓✗?] ${reason})*`,
);
