'use client';

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '@/components/queries/client';
import { theme, variables } from '@/components/shell/theme';

/** The nonce reaches styles that are inserted later as well; without it the policy refuses them. */
export function Providers({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
  const [client] = useState(() => {
    setNonce(nonce);
    return createQueryClient();
  });
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}
