'use client';

import { Button, PasswordInput, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import classes from '@/components/audit/weekly/weekly.module.css';
import { keys } from '@/components/queries/keys';
import { meOptions } from '@/components/queries/me';
import { signWeek } from '@/components/queries/weekly';
import { Missing } from '@/components/review/missing';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';

const words = text.audit.weekly.sign;

/** Findings, and the password for exactly these. Starts empty: what was found is not the machine's to say. */
export function SignForm({ week }: { readonly week: string }) {
  const client = useQueryClient();
  const { data: me } = useQuery(meOptions());
  const [findings, setFindings] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const sign = useMutation({
    mutationFn: () => signWeek(week, findings.trim(), password),
    // The password never outlives its one use, whatever comes of it.
    onSettled: async () => {
      setPassword('');
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.audit.weekly }),
        client.invalidateQueries({ queryKey: keys.me }),
      ]);
    },
  });
  const passwordless = me?.practice === true;
  const missing = [
    ...(findings.trim() === '' ? [words.missing.findings] : []),
    ...(password === '' && !passwordless ? [words.missing.password] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(missing.length > 0);
    if (missing.length === 0) sign.mutate();
  };
  return (
    <Section title={words.title}>
      <form onSubmit={submit} className={classes.form} aria-label={words.title}>
        <Textarea
          label={words.findings}
          description={words.findingsHint}
          value={findings}
          onChange={(event) => setFindings(event.currentTarget.value)}
          rows={5}
          maxLength={4000}
        />
        <PasswordInput
          className={classes.password}
          label={words.password}
          description={passwordless ? words.passwordPractice : words.passwordHint}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {tried ? <Missing items={missing} /> : null}
        <ProblemAlert error={sign.error} />
        <div className={classes.acts}>
          <Button type="submit" variant="filled" loading={sign.isPending}>
            {words.act(week)}
          </Button>
        </div>
      </form>
    </Section>
  );
}
