import type { Metadata } from 'next';
import { PeopleScreen } from '@/components/admin/people/people-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.admin.people.title };

export default function PeoplePage() {
  return <PeopleScreen />;
}
