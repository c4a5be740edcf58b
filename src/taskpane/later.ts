/** What the first screen does not need is loaded after it. */
import { lazy } from 'react';

const loadPane = () => import('./PaneView');
const loadFindings = () => import('./Findings');
const loadRefused = () => import('./Refused');

export const PaneView = lazy(loadPane);
export const Findings = lazy(loadFindings);
export const Refused = lazy(loadRefused);

/** Fetches the rest while Excel gets ready and the user reads, so that it is there when the connection is not. */
export const loadTheRest = (): Promise<unknown> => Promise.all([loadPane(), loadFindings(), loadRefused()]);
