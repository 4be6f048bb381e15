'use client';

import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import classes from '@/components/shell/shell.module.css';
import * as text from '@/components/text/en';

/** Names the look that it switches to; follows the system until used. */
export function ColorSchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const now = useComputedColorScheme('light', { getInitialValueInEffect: true });
  return (
    <button
      type="button"
      className={classes.quietButton}
      onClick={() => setColorScheme(now === 'dark' ? 'light' : 'dark')}
    >
      {now === 'dark' ? text.common.lightLook : text.common.darkLook}
    </button>
  );
}
