/** How often a property is tried, in one place. Only *.property.test.ts may use it: other tests run in one project only. */

/** Set in test/jest.config.js: true in the long project. */
declare const runsInFull: boolean;

/**
 * @param many how often the long project tries it
 * @param few how often the unit project does; fewer where a run takes long
 */
export const runs = (many: number, few = 40): number => (runsInFull ? many : Math.min(many, few));
