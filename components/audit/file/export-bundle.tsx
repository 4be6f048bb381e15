'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { bundleHref } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Dialog } from '@/components/ui/dialog';
import classes from '@/components/ui/dialog.module.css';
import { PROFILES, type Profile } from '@/lib/domain/bundle-profile';

const words = text.audit.file.bundle;
const options = PROFILES.map((value) => ({ value, ...words.profiles[value] }));

function BundleForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [profile, setProfile] = useState<Profile | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  return (
    <div className={classes.form}>
      <p>{words.text}</p>
      <ChoiceGroup legend={words.legend} options={options} value={profile} onChange={setProfile} />
      {profile === null || profile === 'defence' ? null : (
        <Check label={words.unnamed} hint={words.unnamedHint} checked={unnamed} onChange={setUnnamed} />
      )}
      <p>{words.free}</p>
      <p>{words.recorded}</p>
      <div className={classes.actions}>
        <Button onClick={onClose}>{text.common.cancel}</Button>
        {profile === null ? (
          <Button disabled>{words.download}</Button>
        ) : (
          // A plain link: the browser writes the archive to disk while it arrives, however long it is.
          <Button
            component="a"
            href={bundleHref(id, profile, unnamed)}
            download
            variant="filled"
            onClick={() => setTimeout(onClose)}
          >
            {words.download}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The file for a court, a defence or the house, with what checks it. Nothing is chosen beforehand. */
export function ExportBundle({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.button}</Button>
      <Dialog title={words.title} open={open} onClose={close}>
        <BundleForm id={id} onClose={close} />
      </Dialog>
    </>
  );
}
