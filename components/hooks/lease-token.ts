import { tellTabs } from '@/components/hooks/tabs';

const MARK = 'lease:';
const key = (matchId: string) => `${MARK}${matchId}`;

/** The lease belongs to one browser tab: another tab claims again and thereby ends this one's hold, which is told. */
export const keepLease = (matchId: string, token: string): void => {
  sessionStorage.setItem(key(matchId), token);
  tellTabs({ kind: 'took', matchId });
};

/** Whether this tab was given a hold on the match; it may have ended since. */
export const hasLease = (matchId: string): boolean => sessionStorage.getItem(key(matchId)) !== null;

export const dropLease = (matchId: string): void => sessionStorage.removeItem(key(matchId));

/** No hold of whoever signed out stays in this tab. */
export const dropLeases = (): void => {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(MARK)) sessionStorage.removeItem(name);
};

export const leaseHeader = (matchId: string): Readonly<Record<string, string>> => {
  const token = sessionStorage.getItem(key(matchId));
  return token === null ? {} : { 'x-lease-token': token };
};
