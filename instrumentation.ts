/** Next calls this once per process before it serves anything. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openForServing } = await import('@/lib/server/open-for-serving');
  await openForServing();
};
