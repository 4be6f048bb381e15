import { useState } from 'react';
import type { CommandPalette } from '@/components/palette/command-palette';

type Part = typeof CommandPalette;

/**
 * The palette's code, asked for when somebody first opens it. Where it cannot be loaded the screen stays as it is: a
 * part that throws would take the review with it.
 */
export const usePalette = () => {
  const [part, setPart] = useState<{ readonly Palette: Part } | null>(null);
  const [failed, setFailed] = useState(false);
  const load = () => {
    if (part) return;
    setFailed(false);
    import('@/components/palette/command-palette').then(
      ({ CommandPalette: Palette }) => setPart({ Palette }),
      () => setFailed(true),
    );
  };
  return { Palette: part?.Palette ?? null, failed, load };
};
