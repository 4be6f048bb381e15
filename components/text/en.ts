/**
 * Every string of the screens, by area. Use as `import * as text from '@/components/text/en'` and
 * `text.review.stage.analysis`; another language is another set of the same files.
 */
export { account } from '@/components/text/account';
export { admin } from '@/components/text/admin';
export { audit } from '@/components/text/audit';
export { charts } from '@/components/text/charts';
export { common } from '@/components/text/common';
export { entry } from '@/components/text/entry';
export { integration } from '@/components/text/integration';
export { keys } from '@/components/text/keys';
export { palette } from '@/components/text/palette';
export { queue } from '@/components/text/queue';
export { reference } from '@/components/text/reference';
export { review } from '@/components/text/review';
export { viewer } from '@/components/text/viewer';
