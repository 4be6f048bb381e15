'use client';

import { Button } from '@mantine/core';
import { toNewKey } from '@/components/admin/integrators/key-draft';
import { KeyForm } from '@/components/admin/integrators/key-form';
import { KeyOnce } from '@/components/admin/integrators/key-once';
import { useMadeKey } from '@/components/admin/integrators/use-made-key';
import { addKey, type NewKey, type PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import type { Integrator } from '@/lib/domain/integrator';

const words = text.admin.integrators;

interface AddKeyProps {
  readonly integrator: Integrator;
  readonly people: readonly PersonEntry[];
}

/** A further key of an integrator, shown once. */
export function AddKey({ integrator, people }: AddKeyProps) {
  const making = useMadeKey((key: NewKey) => addKey(integrator.id, key));
  const title = words.addKeyTo(integrator.name);
  return (
    <>
      <Button aria-label={title} onClick={making.begin}>
        {words.addKey}
      </Button>
      <Dialog title={making.made ? words.once.title : title} open={making.open} onClose={making.end}>
        {making.made ? (
          <KeyOnce made={making.made} onDone={making.end} />
        ) : (
          <KeyForm
            people={people}
            confirm={words.makeKey}
            busy={making.busy}
            error={making.error}
            onCancel={making.end}
            onConfirm={(key) => making.make(toNewKey(key))}
          />
        )}
      </Dialog>
    </>
  );
}
