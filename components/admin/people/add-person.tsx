'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { AddPersonForm } from '@/components/admin/people/add-person-form';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';

const words = text.admin.people;

/** Opens the form for a new person, empty each time. */
export function AddPerson() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        {words.add}
      </Button>
      <Dialog title={words.add} open={open} onClose={() => setOpen(false)}>
        <AddPersonForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
