import { GoHome } from '@/components/shell/go-home';

export default function HomePage() {
  return <GoHome />;
}
