/** Ids in the form in which the desk makes them, the same in every example, so that all tell one story. */
export const IDS = {
  match: 'm_7f3c1e09a4d25b6886f0c1d2e3b4a596',
  lead: 'ld_01krsx4f9m2c7v5t8n1b6qa3wd',
  token: 'Zk3qXw0f2nC8bV5tR1yH7uLmP9sD4aEj6oGiQzTxKvY',
  webhook: 'whe_01krsx6k3p9d4w7y2n8c5ra1te',
  secret: 'whs_01krsx6k3q0f5x8z3p9d6sb2vf',
  delivery: 'whd_01krsx7m4r1g6y9a4q0e7tc3wg',
  resent: 'whr_01krsx9p5s2h7z0b5r1f8vd4xh',
  instance: 'urn:uuid:5b0f2c1e-8d3a-4f76-9c1b-2e7a6d5c4b3a',
  cursor: 'MTA0Mg.q2Vn7tY0rB5xLw8cJ3kFzH6dPs1mGa9uEoTiXvR4Nbk',
} as const;
