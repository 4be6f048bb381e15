import type { Tool } from '@/components/viewer/keymap';

/**
 * What one round presses, in an order in which every press does something and the round ends as it began: each
 * switch twice, each step once there and once back.
 */
export const ROUND: readonly Tool[] = [
  ...(['faces', 'zoomIn', 'zoomIn', 'zoomOut', 'fit', 'oneToOne', 'faces'] as const),
  ...(['left', 'right', 'up', 'down', 'link', 'link', 'align', 'align'] as const),
  ...(['grid', 'grid', 'box', 'box', 'loupe', 'loupe', 'mirror', 'mirror'] as const),
  ...([
    'rotateLeft',
    'rotateRight',
    'grey',
    'resetLevels',
    'levels',
    'levels',
    'otherImage',
    'otherImage',
  ] as const),
  ...(['pin', 'pin', 'bare', 'bare', 'eyes', 'eyes'] as const),
  ...(['curtain', 'less', 'more', 'overlay', 'less', 'more', 'blink', 'pause', 'pause', 'side'] as const),
  ...(['next', 'previous'] as const),
];

/** It opens a sheet over the images and does nothing to them. */
export const LEFT_OUT: readonly Tool[] = ['help'];
