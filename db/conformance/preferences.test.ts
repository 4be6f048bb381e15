import { expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { at } from '@/db/conformance/people-samples';
import { preferenceStore } from '@/db/store/preference-store';
import { DEFAULT_PREFERENCES, type Preferences } from '@/lib/domain/preferences';

onEveryEngine('preferences', (desk) => {
  const store = () => preferenceStore(desk());
  const wish = (patch: Partial<Preferences>): Preferences => ({ ...DEFAULT_PREFERENCES, ...patch });

  it('are each person’s own, and nothing until they say something', async () => {
    expect(await store().preferences('p-1')).toBeNull();
    await store().put('p-1', wish({ keys: { curtain: null, 'ключ “1”': 'q' }, images: 'blur' }), at(1));
    await store().put('p-2', wish({ goOn: false }), at(1));
    expect(await store().preferences('p-1')).toEqual(
      wish({ keys: { curtain: null, 'ключ “1”': 'q' }, images: 'blur' }),
    );
    expect(await store().preferences('p-2')).toEqual(wish({ goOn: false }));
  });

  it('are the latest that was said, in whatever order saves arrive', async () => {
    const order = [5, 9, 2, 7, 1, 8, 3, 6, 4];
    await Promise.all(order.map((n) => store().put('p-3', wish({ keys: { grid: `${n}` } }), at(n))));
    expect((await store().preferences('p-3'))?.keys).toEqual({ grid: '9' });
    await store().put('p-3', wish({ keys: { grid: 'again' } }), at(9));
    expect((await store().preferences('p-3'))?.keys).toEqual({ grid: 'again' });
  });
});
