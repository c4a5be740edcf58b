/** What the first screen does not need is loaded after it. */
import { lazy } from 'react';

const loadPane = () => import('./PaneView');

export const PaneView = lazy(loadPane);

/** Fetches the rest while Excel gets ready. */
export const loadTheRest = (): Promise<unknown> => loadPane();
