/**
 * Portraits of people who do not exist, drawn from parameters for the practice desk: the truth about
 * every pair is known by construction, and no real face is needed. README.md says how they are drawn.
 */
export type { Capture, CaptureKind } from './capture';
export type { Box, Landmarks, Point } from './landmarks';
export { lookAlike } from './look-alike';
export { makeCapture } from './make-capture';
export { makePerson } from './make-person';
export type { Mark, Person } from './person';
export { type Portrait, renderPortrait } from './render';
export { practiceSimilarity } from './similarity';
