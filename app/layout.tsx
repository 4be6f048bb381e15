import '@/app/styles.css';
import '@/app/print.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { Providers } from '@/components/shell/providers';
import * as text from '@/components/text/en';

export const metadata: Metadata = {
  title: { default: text.common.product, template: `%s · ${text.common.product}` },
  description: text.common.tagline,
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

/** Every page is rendered per request: a page from the build would carry no nonce and be refused by the policy. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection();
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
