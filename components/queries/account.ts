import { post } from '@/components/queries/http';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Changes the password of the account in use; the person's other sessions end. */
export const changePassword = (body: PasswordChange) =>
  post<{ readonly account: string }>('/api/desk/password', body);
