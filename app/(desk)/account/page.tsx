import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.account.title };

export default function Page() {
  return <AccountPage />;
}
