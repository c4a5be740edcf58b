/** What the first screen does not need is loaded after it: messages in words, and the views a step away. */
import { lazy } from 'react';

const load = {
  findings: () => import('../findings/FindingsList'),
  remarks: () => import('../findings/FindingSentences'),
  refused: () => import('../notices/RefusalNotice'),
  levels: () => import('../levels/LevelTable'),
  settings: () => import('../settings/SettingsPanel'),
  whatIf: () => import('../whatIf/WhatIfPanel'),
  selfCheck: () => import('../selfCheck/SelfCheckPanel'),
  copyMemo: () => import('../notices/CopyMemo'),
};

export const FindingsList = lazy(load.findings);
export const Remarks = lazy(load.remarks);
export const Refused = lazy(load.refused);
export const Levels = lazy(load.levels);
export const SettingsPanel = lazy(load.settings);
export const WhatIfPanel = lazy(load.whatIf);
export const SelfCheckPanel = lazy(load.selfCheck);
export const CopyMemo = lazy(load.copyMemo);

/** The words of findings and refusals are wanted soon; the views a step away only when somebody takes the step. */
export const loadMessages = (): Promise<unknown> => Promise.all([load.findings(), load.remarks(), load.refused()]);

/** Everything, for tests that must not wait. */
export const loadTheRest = (): Promise<unknown> => Promise.all(Object.values(load).map((one) => one()));
