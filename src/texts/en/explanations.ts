import type { ExplanationCode } from '../../ita/messageCodes';

export const explanations: Readonly<Record<ExplanationCode, string>> = {
  'condition-score': 'ITA score',
  'condition-IIT': 'IIT',
  'condition-EIT': 'overall EIT',
  'condition-EIT1': 'EIT part 1',
  'condition-EIT2': 'EIT part 2',
  'condition-EIT-both': 'both parts of EIT',
  'condition-OIT': 'OIT',
  'condition-missed': '{condition} {figure} – {missing} short of {line}',
  'EIT-missed': 'overall EIT {figure} – below {line}, so at least one of its parts is below {line}',
  'parts-all': 'every instrument and both parts of EIT at {line} or more',
  'parts-below': 'at least one part below {line}',
  'must-know': '{conditions} must be known ({line} or more)',
  'published-below': 'the published level shows that at least one part of EIT is below {line}',
  'next-highest': 'The result is at the highest level already: {level}.',
  'next-goal': 'The goal is {goal} (an ITA score of {line} or more), {missing} points away; {level} is the first step.',
  'next-missing': 'To rise to {level}, raise {gaps}.',
  gap: '{condition} by {missing} (from {figure} to {line})',
  'next-parts-if-both': '{level} needs both parts of EIT at {line} or more; a part below {line} must rise to {line}.',
  'next-parts-if': '{level} needs {conditions} at {line} or more; a part below {line} must rise to {line}.',
  'next-parts-published':
    'The published level is {published}, so at least one part of EIT is below {line}: that part must rise to {line} for {level}.',
  'next-steps': 'One way, spread over the indicators: raise {steps}.',
  steps: 'indicators {indicators} to {to}',
  step: '{indicator} ({from})',
  'next-start': 'Begin with the lowest EIT indicator, {indicator} {name} ({score}).',
};
