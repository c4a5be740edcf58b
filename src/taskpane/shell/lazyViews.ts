/** Views that load after the first screen. */
import { lazy } from 'react';

const load = {
  findingsList: () => import('../findings/FindingsList'),
  findingSentences: () => import('../findings/FindingSentences'),
  refusalNotice: () => import('../notices/RefusalNotice'),
  levelTable: () => import('../levels/LevelTable'),
  settings: () => import('../settings/SettingsPanel'),
  whatIf: () => import('../whatIf/WhatIfPanel'),
  selfCheck: () => import('../selfCheck/SelfCheckPanel'),
  copyMemo: () => import('../notices/CopyMemo'),
};

export const FindingsList = lazy(load.findingsList);
export const FindingSentences = lazy(load.findingSentences);
export const RefusalNotice = lazy(load.refusalNotice);
export const LevelTable = lazy(load.levelTable);
export const SettingsPanel = lazy(load.settings);
export const WhatIfPanel = lazy(load.whatIf);
export const SelfCheckPanel = lazy(load.selfCheck);
export const CopyMemo = lazy(load.copyMemo);

/** Preloads the views with messages, which are needed soon. The panels load only when the user opens them. */
export const loadMessages = (): Promise<unknown> =>
  Promise.all([load.findingsList(), load.findingSentences(), load.refusalNotice()]);

/** For tests that must not wait. */
export const loadAllViews = (): Promise<unknown> => Promise.all(Object.values(load).map((one) => one()));
