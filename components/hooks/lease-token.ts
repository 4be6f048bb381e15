const key = (matchId: string) => `lease:${matchId}`;

/** The lease belongs to one browser tab: another tab claims again and thereby ends this one's hold. */
export const keepLease = (matchId: string, token: string): void =>
  sessionStorage.setItem(key(matchId), token);

export const dropLease = (matchId: string): void => sessionStorage.removeItem(key(matchId));

export const leaseHeader = (matchId: string): Readonly<Record<string, string>> => {
  const token = sessionStorage.getItem(key(matchId));
  return token === null ? {} : { 'x-lease-token': token };
};
