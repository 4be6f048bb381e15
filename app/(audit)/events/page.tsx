import type { Metadata } from 'next';
import { EventsScreen } from '@/components/audit/events/events-screen';
import * as text from '@/components/text/en';

export const metadata: Metadata = { title: text.audit.events.title };

export default function EventsPage() {
  return <EventsScreen />;
}
