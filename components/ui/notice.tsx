import type { ReactNode } from 'react';
import classes from '@/components/ui/notice.module.css';

interface NoticeProps {
  readonly title?: string;
  /** `attention` asks for an act or care; `calm` only tells. */
  readonly kind?: 'calm' | 'attention';
  readonly children: ReactNode;
}

/** Something to know before going on. Says it in words; the colour only marks the place. */
export function Notice({ title, kind = 'calm', children }: NoticeProps) {
  return (
    <div className={classes.notice} data-kind={kind}>
      {title ? <p className={classes.title}>{title}</p> : null}
      {children}
    </div>
  );
}
