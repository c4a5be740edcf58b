/** What the first screen does not need is loaded after it. */
import { lazy } from 'react';

const loadFindings = () => import('./Findings');
const loadRefused = () => import('./Refused');

export const Findings = lazy(loadFindings);
export const Refused = lazy(loadRefused);

/** Fetches the rest while the user reads, so that it is there when the connection is not. */
export const loadTheRest = (): Promise<unknown> => Promise.all([loadFindings(), loadRefused()]);
