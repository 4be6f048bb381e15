'use client';

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { candidateName } from '@/components/audit/file/names';
import classes from '@/components/audit/file/sent.module.css';
import * as text from '@/components/text/en';
import type { Candidate } from '@/lib/domain/candidate';
import { type FailureWords, failureReport } from '@/lib/domain/failure-report';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.sent.report;
const ASKED = ['conditions', 'steps', 'impact'] as const;

interface FailureReportProps {
  readonly candidate: Candidate;
  readonly view: MatchFileView;
}

/** What a provider wants to know of a failure, written together for copying. It leaves the desk by no other way. */
export function FailureReport({ candidate, view }: FailureReportProps) {
  const [said, setSaid] = useState<FailureWords>({});
  const [copied, setCopied] = useState(false);
  const report = failureReport(view.match, candidate, said);
  const copy = async (value: string) => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  const say = (name: (typeof ASKED)[number], value: string) => {
    setSaid({ ...said, [name]: value });
    setCopied(false);
  };
  return (
    <details>
      <summary>{words.of(candidateName(view, candidate.key))}</summary>
      <div className={classes.report}>
        {report.complete ? null : <p>{words.incomplete(report.missing.join(', '))}</p>}
        {ASKED.map((name) => (
          <Textarea
            key={name}
            label={words[name]}
            value={said[name] ?? ''}
            maxLength={2000}
            autosize={false}
            rows={2}
            onChange={(event) => say(name, event.currentTarget.value)}
          />
        ))}
        <Textarea label={words.text} value={report.text} readOnly rows={12} />
        <div className={classes.acts}>
          <Button variant="default" onClick={() => copy(report.text)}>
            {words.copyText}
          </Button>
          <Button variant="default" onClick={() => copy(JSON.stringify(report.json, null, 2))}>
            {words.copyJson}
          </Button>
          <span role="status">{copied ? words.copied : ''}</span>
        </div>
      </div>
    </details>
  );
}
