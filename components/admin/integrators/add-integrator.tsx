'use client';

import { Button } from '@mantine/core';
import { AddIntegratorForm } from '@/components/admin/integrators/add-integrator-form';
import { KeyOnce } from '@/components/admin/integrators/key-once';
import { useMadeKey } from '@/components/admin/integrators/use-made-key';
import { addIntegrator, type PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';

const words = text.admin.integrators;

/** An integrator and its first key in one write; the key is shown once. */
export function AddIntegrator({ people }: { readonly people: readonly PersonEntry[] }) {
  const making = useMadeKey(addIntegrator);
  return (
    <>
      <Button variant="filled" onClick={making.begin}>
        {words.add}
      </Button>
      <Dialog title={making.made ? words.once.title : words.add} open={making.open} onClose={making.end}>
        {making.made ? (
          <KeyOnce made={making.made} onDone={making.end} />
        ) : (
          <AddIntegratorForm people={people} making={making} />
        )}
      </Dialog>
    </>
  );
}
